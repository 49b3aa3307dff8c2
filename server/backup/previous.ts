import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseName } from '../storage/copy.ts'
import { openPredecessor, type Predecessor } from '../storage/predecessor.ts'

/** The database that is there now; null where it cannot be read. It is read in a copy and stays as it is. */
export async function readPrevious(data: string, room: string): Promise<Predecessor | null> {
  const own = join(room, 'previous')
  try {
    await mkdir(own)
    for (const name of [databaseName, `${databaseName}-wal`]) {
      if (existsSync(join(data, name))) await copyFile(join(data, name), join(own, name), constants.COPYFILE_FICLONE)
    }
    return openPredecessor(join(own, databaseName))
  } catch {
    return null
  }
}
