import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseName } from '../storage/copy.ts'
import { readLastRights, type LastRights } from '../storage/last-rights.ts'

export type Previous = LastRights

/** What the database that is there now says of its links; null where it cannot be read. It is read in a copy and stays as it is. */
export async function readPrevious(data: string, room: string): Promise<Previous | null> {
  const own = join(room, 'previous')
  try {
    await mkdir(own)
    for (const name of [databaseName, `${databaseName}-wal`]) {
      if (existsSync(join(data, name))) await copyFile(join(data, name), join(own, name), constants.COPYFILE_FICLONE)
    }
    return readLastRights(join(own, databaseName))
  } catch {
    return null
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
