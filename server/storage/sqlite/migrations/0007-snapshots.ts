import { sql, type Kysely } from 'kysely'

/** Folded facts of a workshop, so that a long log opens fast; never more than what the log says. */
export async function snapshots({ schema }: Kysely<unknown>): Promise<void> {
  // With rowid: large blobs make a key tree deep.
  await schema
    .createTable('snapshots')
    .addColumn('workshop', 'text', (c) => c.notNull().unique().references('workshops.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('content', 'blob', (c) => c.notNull())
    .addColumn('checksum', 'integer', (c) => c.notNull())
    .modifyEnd(sql`strict`)
    .execute()
}
