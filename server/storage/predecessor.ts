import Database from 'better-sqlite3'
import { inspect } from './sqlite/inspection.ts'
import type { StoredEvent } from './storage.ts'

/** A database that is about to be replaced by an older state: what it knows that must not be undone. */
export interface Predecessor {
  /** Link to the moment when it was revoked (S5). */
  revoked: Map<string, number>
  /** Hash of the office link. */
  office: string | null
  /** Only what is whole may change words, and only in a state of the very same database. */
  continues: (identity: string | null) => boolean
  has: (workshop: string) => boolean
  events: (workshop: string) => StoredEvent[]
  /** Something still leads from devices to this workshop: tickets, answered commands. */
  isBound: (workshop: string) => boolean
  close: () => void
}

/** Opens a copy that nobody else uses; throws where it cannot be read. */
export function openPredecessor(file: string): Predecessor {
  const whole = isWhole(file)
  const db = new Database(file, { fileMustExist: true })
  try {
    return predecessorIn(db, whole)
  } catch (error) {
    db.close()
    throw error
  }
}

function predecessorIn(db: Database.Database, whole: boolean): Predecessor {
  const revoked = db
    .prepare<[], { id: string; at: number }>('SELECT id, revoked_at at FROM links WHERE revoked_at IS NOT NULL')
    .all()
  const office = db.prepare<[], { value: string }>(`SELECT value FROM settings WHERE name = 'office.hash'`).get()
  const own = identityIn(db)
  const workshop = db.prepare<[string]>('SELECT 1 FROM workshops WHERE id = ?')
  const events = db.prepare<[string], Omit<StoredEvent, 'body'> & { body: string }>(
    'SELECT version, at, command, body FROM events WHERE workshop = ? ORDER BY version',
  )
  const bound = db.prepare<[string, string]>(
    'SELECT 1 FROM tickets WHERE workshop = ? UNION ALL SELECT 1 FROM commands WHERE workshop = ? LIMIT 1',
  )
  return {
    revoked: new Map(revoked.map(({ id, at }) => [id, at])),
    office: office === undefined ? null : String(JSON.parse(office.value)),
    continues: (identity) => whole && identity !== null && identity === own,
    has: (id) => workshop.get(id) !== undefined,
    events: (id) => events.all(id).map((row) => ({ ...row, body: parsed(row.body) })),
    isBound: (id) => bound.get(id, id) !== undefined,
    close: () => db.close(),
  }
}

/** Which database a file is a state of; null in files of an earlier version. */
export function identityOf(file: string): string | null {
  const db = new Database(file, { fileMustExist: true })
  try {
    return identityIn(db)
  } finally {
    db.close()
  }
}

function identityIn(db: Database.Database): string | null {
  const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'commits'`).get()
  if (known === undefined) return null
  return db.prepare<[], { identity: string }>('SELECT identity FROM commits').get()?.identity ?? null
}

function isWhole(file: string): boolean {
  try {
    return inspect(file).length === 0
  } catch {
    return false
  }
}

function parsed(body: string): unknown {
  const read: unknown = JSON.parse(body)
  return read
}
