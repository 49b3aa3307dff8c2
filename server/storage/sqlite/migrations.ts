import type Database from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { StorageFailure } from '../failure.ts'
import { auditTable } from './audit.ts'

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

/** A check cannot be changed in SQLite, so the table is made anew. Nothing refers to it. */
async function hostLinks(db: Schema): Promise<void> {
  const { schema } = db
  await schema
    .createTable('links_with_hosts')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('moderator', 'comoderator', 'host', 'screen')`))
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('revoked_at', 'integer')
    .modifyEnd(keyed)
    .execute()
  const columns = sql`id, workshop, role, hash, created_at, revoked_at`
  await sql`INSERT INTO links_with_hosts (${columns}) SELECT ${columns} FROM links`.execute(db)
  await schema.dropTable('links').execute()
  await schema.alterTable('links_with_hosts').renameTo('links').execute()
  await schema.createIndex('links_workshop').on('links').column('workshop').execute()
}

const migrations: Record<string, Migration> = {
  '0001-foundation': {
    async up(db: Schema) {
      await workshopTables(db)
      await logTables(db)
      await sheetTables(db)
    },
  },
  '0002-hosts': { up: hostLinks },
  '0005-audit': { up: auditTable },
}

/** Brings the file to the newest schema in one transaction; throws `newer` for a file that knows more than this server. */
export async function migrate(db: Database.Database): Promise<void> {
  refuseNewer(db)
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) })
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: () => Promise.resolve(migrations) } })
  // kysely does not wrap SQLite's migrations; without this a kill in the middle would leave half a schema.
  db.exec('BEGIN IMMEDIATE')
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) {
    db.exec('COMMIT')
    return
  }
  if (db.inTransaction) db.exec('ROLLBACK')
  throw error instanceof Error ? error : new Error('The migration failed', { cause: error })
}

function refuseNewer(db: Database.Database): void {
  const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'`).get()
  if (known === undefined) return
  const done = db.prepare<[], { name: string }>('SELECT name FROM kysely_migration').all()
  const unknown = done.find(({ name }) => !(name in migrations))
  if (unknown) throw new StorageFailure('newer', `The database has been written by a newer version (${unknown.name})`)
}
