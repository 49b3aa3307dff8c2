import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDamagedCode, StorageFailure } from './failure.ts'
import { copyDatabase } from './sqlite/copy.ts'

export const databaseName = 'tischwechsel.sqlite'

/**
 * A copy of a database that no server uses, without changing it: neither migrated nor written to. Null where there is none.
 * Throws `locked` when a server has it after all.
 */
export async function copyOfIdle(folder: string, file: string): Promise<true | null> {
  const source = join(folder, databaseName)
  if (!existsSync(source)) return null
  let db: Database.Database | null = null
  try {
    db = new Database(source, { fileMustExist: true, timeout: 0 })
    db.pragma('locking_mode = EXCLUSIVE')
    await copyDatabase(db, file)
    return true
  } catch (error) {
    throw failureOf(error)
  } finally {
    db?.close()
  }
}

/** Whether a server has the database of this folder open; a database that cannot be read is nobody's. */
export function isInUse(folder: string): boolean {
  const source = join(folder, databaseName)
  if (!existsSync(source)) return false
  let db: Database.Database | null = null
  try {
    db = new Database(source, { readonly: true, fileMustExist: true, timeout: 0 })
    db.prepare('SELECT 1 FROM sqlite_schema').get()
    return false
  } catch (error) {
    return failureOf(error).kind === 'locked'
  } finally {
    db?.close()
  }
}

function failureOf(error: unknown): StorageFailure {
  const code = error instanceof Database.SqliteError ? error.code : ''
  const message = error instanceof Error ? error.message : String(error)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new StorageFailure('locked', message)
  if (isDamagedCode(code)) return new StorageFailure('damaged', message)
  return new StorageFailure('unwritable', message)
}
