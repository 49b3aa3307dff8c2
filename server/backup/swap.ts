import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseName } from '../storage/copy.ts'
import { settle } from './make.ts'

/** Files of the storage: the database and whatever stands beside it under its name. */
const isOurs = (name: string): boolean => name.startsWith(databaseName)

/**
 * The database that is there, kept in a folder of its own, never deleted. First everything has a second name, then the old
 * names go: at no moment is there a database without its write-ahead file.
 */
export async function putAside(data: string, now: number): Promise<string> {
  const aside = join(data, `replaced-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`)
  await mkdir(aside, { mode: 0o700 })
  const names = (await readdir(data)).filter(isOurs)
  for (const name of names) await keep(join(data, name), join(aside, name))
  await settle(aside)
  for (const name of names.filter((one) => one !== databaseName)) await rm(join(data, name))
  return aside
}

async function keep(file: string, second: string): Promise<void> {
  // Memory sticks know no second names.
  await link(file, second).catch(() => copyFile(file, second))
}

/** The new database takes the old one's name in one step. */
export async function moveIn(room: string, data: string): Promise<void> {
  const names = (await readdir(room)).filter(isOurs)
  for (const name of names.toSorted().toReversed()) await rename(join(room, name), join(data, name))
  await settle(data)
}
