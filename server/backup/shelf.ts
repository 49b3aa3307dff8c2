import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Backups of one folder. A file has this name only after it was found whole. */
export interface Shelved {
  file: string
  madeAt: number
  bytes: number
}

const pattern = /^tischwechsel-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3})Z\.backup$/

export const nameFor = (madeAt: number): string =>
  `tischwechsel-${new Date(madeAt).toISOString().replaceAll(/[:.]/g, '-')}.backup`

/** 2026-11-26T20-15-00-123 back to a moment. */
function momentIn(name: string): number | null {
  const found = pattern.exec(name)?.[1]
  if (found === undefined) return null
  const [day = '', time = ''] = found.split('T')
  const [hour, minute, second, milli] = time.split('-')
  const moment = Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`)
  return Number.isNaN(moment) ? null : moment
}

/** Newest first; an empty list where there is no such folder. */
export async function shelved(folder: string): Promise<Shelved[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.map((name) => look(folder, name)))
  return found.flat().toSorted((a, b) => b.madeAt - a.madeAt)
}

async function look(folder: string, name: string): Promise<Shelved[]> {
  const madeAt = momentIn(name)
  const file = join(folder, name)
  const found = madeAt === null ? null : await stat(file).catch(() => null)
  return madeAt === null || !found?.isFile() ? [] : [{ file, madeAt, bytes: found.size }]
}

export async function unshelve(files: readonly Shelved[]): Promise<void> {
  for (const { file } of files) {
    await rm(file, { force: true })
    await rm(`${file}.sha256`, { force: true })
  }
}
