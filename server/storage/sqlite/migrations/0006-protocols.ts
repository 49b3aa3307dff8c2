import { sql, type Kysely } from 'kysely'

/** P9: what is left of a workshop that was deleted, where its office wanted to keep the finished protocol. */
export async function protocols({ schema }: Kysely<unknown>): Promise<void> {
  // With rowid: large blobs make a key tree deep.
  await schema
    .createTable('protocols')
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('kept_at', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content', 'blob', (c) => c.notNull())
    .addColumn('checksum', 'integer', (c) => c.notNull())
    .modifyEnd(sql`strict`)
    .execute()
}
