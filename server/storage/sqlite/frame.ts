import type Database from 'better-sqlite3'
import { added, checksumOf, type Value } from './checksum.ts'
import type { Seal } from './seals.ts'

/** The frame that holds the rows: the schema, and what the migrations keep of themselves. Sealed as a whole after each migration. */
const parts: Record<string, string> = {
  // Without the page numbers, which compacting the file changes.
  sqlite_schema: `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'`,
  kysely_migration: 'SELECT name, timestamp FROM kysely_migration',
  kysely_migration_lock: 'SELECT id, is_locked FROM kysely_migration_lock',
}

export const frame = Object.keys(parts)

export function frameSeal(db: Database.Database, part: string): Seal {
  const rows = db
    .prepare<[], Value[]>(parts[part] ?? '')
    .raw()
    .all()
  const sum = rows.reduce((total, fields) => added(total, checksumOf(part, fields)), 0)
  return { count: rows.length, sum }
}

export function sealFrame(db: Database.Database): void {
  const write = db.prepare(`INSERT OR REPLACE INTO seals (name, workshop, count, sum) VALUES (?, '', ?, ?)`)
  for (const part of frame) {
    const { count, sum } = frameSeal(db, part)
    write.run(part, count, sum)
  }
}
