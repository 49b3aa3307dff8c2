import { sql, type Kysely } from 'kysely'

/**
 * S18: the log of what staff did. Nothing refers from it to the workshop, because its rows must outlive the row of the workshop
 * by one statement: they can be taken away only with the whole workshop, and only after it.
 */
export async function audit(db: Kysely<unknown>): Promise<void> {
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
    .addColumn('checksum', 'integer', (c) => c.notNull())
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
   WHEN old.workshop = '' OR EXISTS (SELECT 1 FROM workshops WHERE id = old.workshop)
   BEGIN SELECT raise(ABORT, 'the audit log goes only with its workshop'); END`,
  `CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
   WHEN EXISTS (SELECT 1 FROM audit WHERE workshop = new.workshop AND place = new.place)
   BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END`,
]
