import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName } from './copy.ts'
import { StorageFailure } from './failure.ts'
import { openSqlite, type SqliteStorage } from './sqlite/storage.ts'

export { StorageFailure, type StorageFailureKind } from './failure.ts'
export type { SqliteStorage } from './sqlite/storage.ts'

/**
 * Opens the embedded database under the data folder and creates both where they are missing.
 * Throws `StorageFailure`; nothing is served from a storage that did not open completely (D14).
 */
export async function openStorage(folder: string): Promise<SqliteStorage> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StorageFailure('unwritable', error instanceof Error ? error.message : String(error))
  }
  return openSqlite(join(folder, databaseName))
}
