import { sql, type Kysely } from 'kysely'
import { sumMask } from '../checksum.ts'

/** The tables that came before there were seals, as they were then; never to be changed. */
const unsealed: Record<string, string[]> = {
  workshops: ['id', 'code', 'pass', 'created_at', 'summary'],
  links: ['id', 'workshop', 'role', 'hash', 'created_at', 'revoked_at'],
  tickets: ['hash', 'workshop', 'participant', 'created_at'],
  events: ['workshop', 'version', 'at', 'command', 'body'],
  commands: ['workshop', 'id', 'reply'],
  votes: ['workshop', 'ballot', 'voter', 'choice'],
  sheet_updates: ['workshop', 'sheet', 'place', 'content'],
  settings: ['name', 'value'],
}

/** Every row gets a checksum, every table its seals, and the commits are counted from now on. */
export async function seals(db: Kysely<unknown>): Promise<void> {
  const keyed = sql`strict, without rowid`
  await db.schema
    .createTable('seals')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('workshop', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('sum', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('seals_key', ['name', 'workshop'])
    .modifyEnd(keyed)
    .execute()
  await db.schema
    .createTable('commits')
    .addColumn('identity', 'text', (c) => c.primaryKey().notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('checksum', 'integer', (c) => c.notNull())
    .modifyEnd(keyed)
    .execute()
  await sql`INSERT INTO commits VALUES (lower(hex(randomblob(8))), 0, 0)`.execute(db)
  for (const table of Object.keys(unsealed)) {
    // A default is asked for by SQLite; a row that is written without its checksum is found when it is read.
    await sql`ALTER TABLE ${sql.table(table)} ADD COLUMN checksum integer NOT NULL DEFAULT 0`.execute(db)
  }
  for (const [table, columns] of Object.entries({ ...unsealed, commits: ['identity', 'number'] })) {
    await seal(db, table, columns)
  }
}

async function seal(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  const [name, fields] = [sql.table(table), sql.join(columns.map((column) => sql.ref(column)))]
  const workshop = columns.includes('workshop') ? sql.ref('workshop') : sql.lit('')
  await sql`UPDATE ${name} SET checksum = checksum_of(${sql.lit(table)}, ${fields})`.execute(db)
  await sql`INSERT INTO seals SELECT ${sql.lit(table)}, ${workshop}, count(*), sum(checksum) & ${sql.lit(sumMask)}
    FROM ${name} GROUP BY 2 HAVING count(*) > 0`.execute(db)
}
