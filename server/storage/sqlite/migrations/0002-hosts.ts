import { sql, type Kysely } from 'kysely'

/** A check cannot be changed in SQLite, so the table is made anew. Nothing refers to it. */
export async function hosts(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('links_with_hosts')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workshop', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('moderator', 'comoderator', 'host', 'screen')`))
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'integer', (c) => c.notNull())
    .addColumn('revoked_at', 'integer')
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  const columns = sql`id, workshop, role, hash, created_at, revoked_at`
  await sql`INSERT INTO links_with_hosts (${columns}) SELECT ${columns} FROM links`.execute(db)
  await schema.dropTable('links').execute()
  await schema.alterTable('links_with_hosts').renameTo('links').execute()
  await schema.createIndex('links_workshop').on('links').column('workshop').execute()
}
