import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { StorageFailure } from '../failure.ts'
import { checksumOf, type Value } from './checksum.ts'
import { sealFrame } from './frame.ts'
import { foundation } from './migrations/0001-foundation.ts'
import { hosts } from './migrations/0002-hosts.ts'
import { seals } from './migrations/0003-seals.ts'
import { audit } from './migrations/0005-audit.ts'
import { protocols } from './migrations/0006-protocols.ts'
import { snapshots } from './migrations/0007-snapshots.ts'

const migrations: Record<string, Migration> = {
  '0001-foundation': { up: foundation },
  '0002-hosts': { up: hosts },
  '0003-seals': { up: seals },
  '0005-audit': { up: audit },
  '0006-protocols': { up: protocols },
  '0007-snapshots': { up: snapshots },
}

/** Brings the file to the newest schema in one transaction; throws `newer` for a file that knows more than this server. */
export async function migrate(db: Database.Database): Promise<void> {
  refuseNewer(db)
  // Migrations write checksums too, in SQL.
  db.function('checksum_of', { deterministic: true, varargs: true }, (table: string, ...fields: Value[]) =>
    checksumOf(table, fields),
  )
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) })
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: () => Promise.resolve(migrations) } })
  // kysely does not wrap SQLite's migrations; without this a kill in the middle would leave half a schema.
  db.exec('BEGIN IMMEDIATE')
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error === undefined) {
    if (results.length > 0) sealFrame(db)
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
