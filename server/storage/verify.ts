import Database from 'better-sqlite3'
import { StorageFailure, wordsOf } from './failure.ts'
import { inspect } from './sqlite/inspection.ts'

/** What a copy holds, once it has been found whole. */
export interface Verified {
  workshops: number
  events: number
}

/**
 * Looks at every page and every row of a copy that nobody else uses; throws `StorageFailure` where anything is wrong.
 * Afterwards the copy is one file that needs no other beside it.
 */
export function verifyCopy(file: string): Verified {
  let db: Database.Database | null = null
  try {
    db = new Database(file, { fileMustExist: true })
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    const flaws = [...checks(db)]
    if (flaws.length > 0) throw new StorageFailure('damaged', flaws.join('; '))
    const found = counted(db)
    db.close()
    // Checksums and seals, row by row.
    const altered = inspect(file)
    if (altered.length > 0) throw new StorageFailure('damaged', altered.map(wordsOf).join('; '))
    return found
  } catch (error) {
    if (error instanceof StorageFailure) throw error
    throw new StorageFailure('damaged', error instanceof Error ? error.message : String(error))
  } finally {
    db?.close()
  }
}

function* checks(db: Database.Database): Generator<string> {
  const integrity = String(db.pragma('integrity_check(1)', { simple: true }))
  if (integrity !== 'ok') yield integrity
  if (list(db.pragma('foreign_key_check')).length > 0) yield 'rows that belong to nothing'
  const gap = db
    .prepare('SELECT 1 FROM events GROUP BY workshop HAVING min(version) <> 1 OR max(version) <> count(*)')
    .get()
  if (gap !== undefined) yield 'a version is missing'
}

const list = (found: unknown): unknown[] => (Array.isArray(found) ? found : [found])

function counted(db: Database.Database): Verified {
  const row = db
    .prepare<[], Verified>('SELECT (SELECT count(*) FROM workshops) workshops, (SELECT count(*) FROM events) events')
    .get()
  return row ?? { workshops: 0, events: 0 }
}
