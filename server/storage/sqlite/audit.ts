import type Database from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import { StorageConflict } from '../storage.ts'
import type { WrittenAudit } from '../written.ts'
import type { Handlers, WrittenAuditRow } from './messages.ts'

type AuditHandlers = Pick<Handlers, 'record' | 'audit' | 'lastUses'>

/** What concerns no workshop stands under no id. */
const house = ''

/**
 * S18: the log of what staff did. Nothing refers from it to the workshop, because its rows must outlive the row of the workshop
 * by one statement: they can be taken away only with the whole workshop, and only after it.
 */
export async function auditTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('workshop', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull().check(sql`length(who) <= 60`))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`length(role) <= 20`))
    .addColumn('what', 'text', (c) => c.notNull().check(sql`length(what) <= 60`))
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull().check(sql`length(outcome) <= 60`))
    .addPrimaryKeyConstraint('audit_key', ['workshop', 'place'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await db.schema.createIndex('audit_who').on('audit').columns(['workshop', 'who', 'place']).execute()
  for (const trigger of appendOnly) await sql.raw(trigger).execute(db)
}

/** The third one closes the way round the second: REPLACE removes a row without asking the trigger for DELETE. */
const appendOnly = [
  `CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
   BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END`,
  `CREATE TRIGGER audit_remains BEFORE DELETE ON audit
   WHEN old.workshop = '${house}' OR EXISTS (SELECT 1 FROM workshops WHERE id = old.workshop)
   BEGIN SELECT raise(ABORT, 'the audit log goes only with its workshop'); END`,
  `CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
   WHEN EXISTS (SELECT 1 FROM audit WHERE workshop = new.workshop AND place = new.place)
   BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END`,
]

export function auditHandlers(db: Database.Database): AuditHandlers {
  const write = auditWriter(db)
  const known = db.prepare<[string]>('SELECT 1 FROM workshops WHERE id = ?')
  const columns = 'place, at, who, role, what, about, outcome'
  const page = db.prepare<[string, number, string | null, string | null, number], WrittenAuditRow>(
    `SELECT ${columns} FROM audit WHERE workshop = ? AND place < ? AND (? IS NULL OR who = ?) ORDER BY place DESC LIMIT ?`,
  )
  const uses = db.prepare<[string], { who: string; at: number }>(
    'SELECT who, max(at) AS at FROM audit WHERE workshop = ? GROUP BY who ORDER BY who',
  )
  return {
    record({ workshop, entry }) {
      if (workshop !== null && !known.get(workshop)) throw new StorageConflict('No such workshop')
      write(workshop ?? house, entry)
      return null
    },
    audit({ workshop, before, who, most }) {
      if (workshop === house) return []
      return page.all(workshop ?? house, before ?? Number.MAX_SAFE_INTEGER, who, who, most)
    },
    lastUses: (workshop) => uses.all(workshop),
  }
}

/** Dense places, so that a page of the view begins where the one before ended. */
export function auditWriter(db: Database.Database): (workshop: string, entry: WrittenAudit) => void {
  const insert = db.prepare(
    `INSERT INTO audit (workshop, place, at, who, role, what, about, outcome)
     VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM audit WHERE workshop = ?), ?, ?, ?, ?, ?, ?)`,
  )
  return (workshop, { at, who, role, what, about, outcome }) => {
    insert.run(workshop, workshop, at, who, role, what, about, outcome)
  }
}
