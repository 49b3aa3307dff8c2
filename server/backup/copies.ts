import { randomBytes } from 'node:crypto'
import { readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupFlaw } from './flaw.ts'

/** Copies of the database lie beside it for as long as a backup is made of them: the same owner, the same protection. */
const pattern = /^copy-[0-9a-f]{16}\.sqlite(-journal)?$|^tischwechsel-.*\.backup\.part$/
const hour = 3_600_000

export const newCopy = (data: string): string => join(data, `copy-${randomBytes(8).toString('hex')}.sqlite`)

/** What a backup that was cut off has left behind. */
export async function sweep(data: string, folder: string | null, now: number): Promise<void> {
  for (const place of folder === null ? [data] : [data, folder]) await sweepOne(place, now)
}

async function sweepOne(place: string, now: number): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    if (!pattern.test(name)) continue
    const file = join(place, name)
    const found = await stat(file).catch(() => null)
    if (found && now - found.mtimeMs > hour) await rm(file, { force: true })
  }
}

/** A backup must never be what fills the disk: copy and backup together take at most half of what is free. */
export async function requireRoom(data: string, database: string): Promise<void> {
  const { bavail, bsize } = await statfs(data).catch(noData)
  const sizes = await Promise.all([database, `${database}-wal`].map(sizeOf))
  const needed = 2 * sizes.reduce((sum, size) => sum + size, 0)
  if (needed > (bavail * bsize) / 2) throw new BackupFlaw('no-space')
}

function noData(error: unknown): never {
  throw new BackupFlaw('no-data', error)
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0
