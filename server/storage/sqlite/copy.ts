import type Database from 'better-sqlite3'
import { chmodSync, closeSync, openSync } from 'node:fs'

/** Between two steps cards are written; a step of this many pages is over before anybody notices. */
const pagesPerStep = 64

/**
 * A consistent copy of the database while it is written to: SQLite's own online backup, by the connection that writes, so
 * that what is committed meanwhile gets into the copy too. All that was acknowledged before the call is in it.
 */
export async function copyDatabase(db: Database.Database, file: string): Promise<void> {
  // Made here, so that nobody else may read it even for a moment.
  closeSync(openSync(file, 'wx', 0o600))
  await db.backup(file, { progress: () => pagesPerStep })
  chmodSync(file, 0o600)
}
