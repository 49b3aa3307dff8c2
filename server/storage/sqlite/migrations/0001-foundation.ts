import { sql, type Kysely } from 'kysely'

type Schema = Kysely<unknown>

// Without rowid there is no hidden counter: the order of votes and tickets in the file says nothing of time (P6).
const keyed = sql`strict, without rowid`
const plain = sql`strict`

async function workshopTables({ schema }: Schema): Promise<void> {
  await schema
    .createTable('workshops')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('pass', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .modifyEnd(keyed)
    .execute()
  await schema
    .createTable('links')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('moderator', 'comoderator', 'screen')`))
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('revoked_at', 'integer')
    .modifyEnd(keyed)
    .execute()
  await schema.createIndex('links_workshop').on('links').column('workshop').execute()
  await schema
    .createTable('tickets')
    .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('participant', 'text', (c) => c.notNull())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .modifyEnd(keyed)
    .execute()
}

async function logTables({ schema }: Schema): Promise<void> {
  await schema
    .createTable('events')
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('command', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('events_key', ['workshop', 'version'])
    .modifyEnd(keyed)
    .execute()
  await schema
    .createTable('commands')
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('reply', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('commands_key', ['workshop', 'id'])
    .modifyEnd(keyed)
    .execute()
  await schema
    .createTable('votes')
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('ballot', 'text', (c) => c.notNull())
    .addColumn('voter', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('votes_key', ['workshop', 'ballot', 'voter'])
    .modifyEnd(keyed)
    .execute()
}

async function sheetTables({ schema }: Schema): Promise<void> {
  // With rowid: large blobs make a key tree deep.
  await schema
    .createTable('sheet_updates')
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('sheet', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('content', 'blob', (c) => c.notNull())
    .addUniqueConstraint('sheet_updates_key', ['workshop', 'sheet', 'place'])
    .modifyEnd(plain)
    .execute()
  await schema
    .createTable('settings')
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .modifyEnd(keyed)
    .execute()
}

export async function foundation(db: Schema): Promise<void> {
  await workshopTables(db)
  await logTables(db)
  await sheetTables(db)
}
