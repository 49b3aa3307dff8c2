import type Database from 'better-sqlite3'
import { sumMask } from './checksum.ts'

/** How many rows of a table a workshop has, and the sum of their checksums in whatever order (P6: no order is kept). */
export interface Seal {
  count: number
  sum: number
}

/** The seals of all tables, kept in the same transaction as the rows. */
export interface Seals {
  /** Notes that rows came (`count` 1) or went (`count` -1). */
  note: (table: string, workshop: string, count: number, checksum: number) => void
  sealOf: (table: string, workshop: string) => Seal
  /** Where a savepoint begins. */
  mark: () => number
  /** Forgets what was noted since: the savepoint was rolled back. */
  undo: (mark: number) => void
  /** Writes what was noted, once per table and workshop; the last thing before a COMMIT. */
  write: () => void
}

interface Note extends Seal {
  table: string
  workshop: string
}

/** Tables whose rows belong to no single workshop are sealed as a whole, under this name. */
export const everywhere = ''

export function openSeals(db: Database.Database): Seals {
  let notes: Note[] = []
  const read = db.prepare<[string, string], Seal>('SELECT count, sum FROM seals WHERE name = ? AND workshop = ?')
  const add = db.prepare(
    `INSERT INTO seals (name, workshop, count, sum) VALUES (?, ?, ?, ? & ${sumMask})
     ON CONFLICT (name, workshop) DO UPDATE SET count = count + excluded.count, sum = (sum + excluded.sum) & ${sumMask}`,
  )
  // A workshop or ballot that is gone leaves no seal behind.
  const drop = db.prepare('DELETE FROM seals WHERE name = ? AND workshop = ? AND count = 0 AND sum = 0')
  return {
    note: (table, workshop, count, sum) => void notes.push({ table, workshop, count, sum }),
    sealOf: (table, workshop) => read.get(table, workshop) ?? { count: 0, sum: 0 },
    mark: () => notes.length,
    undo: (mark) => void notes.splice(mark),
    write() {
      for (const { table, workshop, count, sum } of together(notes)) {
        add.run(table, workshop, count, sum)
        if (count < 0) drop.run(table, workshop)
      }
      notes = []
    },
  }
}

function together(notes: Note[]): Iterable<Note> {
  const totals = new Map<string, Note>()
  for (const note of notes) {
    const place = `${note.table} ${note.workshop}`
    const total = totals.get(place)
    if (!total) totals.set(place, { ...note })
    else {
      total.count += note.count
      total.sum += note.sum
    }
  }
  return totals.values()
}
