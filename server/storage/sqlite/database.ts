import Database from 'better-sqlite3'
import { codeOf, isDamagedCode, StorageFailure, wordsOf, type StorageFailureKind } from '../failure.ts'
import { inspect } from './inspection.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { migrate } from './migrations.ts'
import { settingsTable } from './tables.ts'

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

/** Looks, opens, migrates; throws `StorageFailure`. `pragmas` differs only in the test that proves the check. */
export async function openDatabase(file: string, pragmas = durable): Promise<Ledger> {
  let db: Database.Database | null = null
  try {
    refuseDamaged(file)
    db = new Database(file, { timeout: busyTimeout })
    for (const pragma of pragmas) db.pragma(pragma)
    await migrate(db)
    const ledger = openLedger(db, file)
    firstWrite(ledger)
    return ledger
  } catch (error) {
    db?.close()
    throw asFailure(error)
  }
}

/** Before anything is written: what a damaged file still holds stays as it is (D16). */
function refuseDamaged(file: string): void {
  const found = inspect(file)
  if (found.length > 0) throw new StorageFailure('damaged', found.map(wordsOf).join('; '), found)
}

/** The pragma reads FULL before the first write in either case; only after it does it tell the truth. */
function firstWrite({ db, table, commit }: Ledger): void {
  const settings = table(settingsTable)
  commit(() => settings.put({ name: 'storage.opened', value: String(Date.now()) }))
  const mode = db.pragma('journal_mode', { simple: true })
  const synchronous = db.pragma('synchronous', { simple: true })
  if (mode === 'wal' && synchronous === full) return
  const found = `journal_mode ${String(mode)}, synchronous ${String(synchronous)}`
  throw new StorageFailure('not-durable', `The database would acknowledge before it is on the disk (${found})`)
}

function asFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error
  const message = error instanceof Error ? error.message : String(error)
  const kind = failureKind(error)
  return new StorageFailure(kind, message, kind === 'damaged' ? [{ what: 'unreadable' }] : [])
}

/** What the driver says, and what the file system says of the witness. */
function failureKind(error: unknown): StorageFailureKind {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked'
  if (isDamagedCode(code)) return 'damaged'
  const cannot = /^(SQLITE_(CANTOPEN|READONLY|FULL|IOERR|PERM|AUTH)|EACCES|EPERM|EROFS|ENOSPC|EIO|EISDIR)/
  return cannot.test(code) ? 'unwritable' : 'damaged'
}
