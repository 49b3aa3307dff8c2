import Database from 'better-sqlite3'
import { StorageFailure, type StorageFailureKind } from '../failure.ts'
import { migrate } from './migrations.ts'

/**
 * D1: the driver is compiled with synchronous=NORMAL for WAL, which loses acknowledged cards on power loss. It is set
 * after the switch to WAL, because the switch brings the default back.
 */
export const durable = [
  // Another server on the same file fails at once instead of dealing the same versions; the kernel frees it after a kill.
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // Deleted links between voter and vote, and erased words, are overwritten and not only forgotten (P6).
  'secure_delete = ON',
  'wal_autocheckpoint = 1000',
]

const busyTimeout = 2000
const full = 2

/** Opens, checks and migrates; throws `StorageFailure`. `pragmas` differs only in the test that proves the check. */
export async function openDatabase(file: string, pragmas = durable): Promise<Database.Database> {
  let db: Database.Database | null = null
  try {
    db = new Database(file, { timeout: busyTimeout })
    for (const pragma of pragmas) db.pragma(pragma)
    quickCheck(db)
    await migrate(db)
    firstWrite(db)
    return db
  } catch (error) {
    db?.close()
    throw asFailure(error)
  }
}

function quickCheck(db: Database.Database): void {
  const verdict = db.pragma('quick_check(1)', { simple: true })
  if (verdict !== 'ok') throw new StorageFailure('damaged', `The database is damaged: ${String(verdict)}`)
}

/** The pragma reads FULL before the first write in either case; only after it does it tell the truth. */
function firstWrite(db: Database.Database): void {
  db.prepare(`INSERT OR REPLACE INTO settings (name, value) VALUES ('storage.opened', ?)`).run(String(Date.now()))
  const mode = db.pragma('journal_mode', { simple: true })
  const synchronous = db.pragma('synchronous', { simple: true })
  if (mode === 'wal' && synchronous === full) return
  const found = `journal_mode ${String(mode)}, synchronous ${String(synchronous)}`
  throw new StorageFailure('not-durable', `The database would acknowledge before it is on the disk (${found})`)
}

function asFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error
  const message = error instanceof Error ? error.message : String(error)
  return new StorageFailure(failureKind(error), message)
}

function failureKind(error: unknown): StorageFailureKind {
  const code = error instanceof Database.SqliteError ? error.code : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked'
  const cannot = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_PERM', 'SQLITE_AUTH']
  if (cannot.some((start) => code.startsWith(start))) return 'unwritable'
  return 'damaged'
}
