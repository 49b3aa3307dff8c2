import Database from 'better-sqlite3'
import { existsSync, rmSync } from 'node:fs'
import type { Finding } from '../failure.ts'
import { added, checksumOf, type Value } from './checksum.ts'
import { frame, frameSeal } from './frame.ts'
import { everywhere, type Seal } from './seals.ts'
import { readWitness, type Sight } from './witness.ts'

/** Made of the log, looked at when it is read, and then the log is believed: no reason to put an evening back to a backup. */
const derived = 'snapshots'

/** More would not help anybody. */
const most = 5

/**
 * D16: looks at every row of a database file that nobody has open and says where it is not what was written: places, never
 * the text that stands there. Opens the file for reading alone, so that nothing of a damaged file is lost by looking at it.
 * Throws what SQLite throws when it cannot read at all.
 */
export function inspect(file: string): Finding[] {
  const witness = readWitness(file)
  if (!existsSync(file)) return witness === null ? [] : [{ what: 'gone' }]
  // A reader leaves an empty write-ahead file and its index behind, and nobody needs them.
  const passing = ['-wal', '-shm'].map((end) => file + end).filter((path) => !existsSync(path))
  const db = new Database(file, { readonly: true, timeout: 2000 })
  try {
    return [...findings(db, witness)].slice(0, most)
  } finally {
    db.close()
    for (const path of passing) rmSync(path, { force: true })
  }
}

function* findings(db: Database.Database, witness: Sight | 'unreadable' | null): Iterable<Finding> {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    yield { what: 'pages' }
    return
  }
  const tables = names(db)
  const sealed = tables.includes('seals') || migrated(db, tables)
  if (sealed) yield* brokenSeals(db, tables)
  yield* lostCommits(sealed ? sightOf(db) : null, witness)
}

const names = (db: Database.Database): string[] =>
  db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all()
    .map(({ name }) => name)

/** Also true for a file whose seals have got lost. */
const migrated = (db: Database.Database, tables: string[]): boolean =>
  tables.includes('kysely_migration') &&
  db.prepare(`SELECT 1 FROM kysely_migration WHERE name >= '0003'`).get() !== undefined

function* brokenSeals(db: Database.Database, tables: string[]): Iterable<Finding> {
  const seals = readSeals(db)
  for (const part of frame) {
    if (!same(frameSeal(db, part), seals.take(part, everywhere))) yield { what: 'altered', place: part }
  }
  const own = (name: string): boolean => !frame.includes(name) && !/^(seals|sqlite_)/.test(name) && name !== derived
  for (const table of tables.filter(own)) {
    for (const [workshop, { seal, altered }] of counted(db, table)) {
      const place = workshop === everywhere ? table : `${table} of workshop ${workshop}`
      const expected = seals.take(table, workshop)
      if (altered) yield { what: 'altered', place }
      else if (!same(seal, expected)) yield { what: 'lost', place }
    }
  }
  const rest = [...seals.rest()].map((place) => place.trim()).filter((place) => !place.startsWith(derived))
  for (const place of rest) yield { what: 'lost', place }
}

function readSeals(db: Database.Database) {
  const rows = db.prepare<[], Seal & { name: string; workshop: string }>('SELECT * FROM seals').all()
  const left = new Map(rows.map(({ name, workshop, ...seal }) => [`${name} ${workshop}`, seal]))
  return {
    take(name: string, workshop: string): Seal {
      const place = `${name} ${workshop}`
      const seal = left.get(place) ?? { count: 0, sum: 0 }
      left.delete(place)
      return seal
    },
    rest: () => left.keys(),
  }
}

const same = (a: Seal, b: Seal): boolean => a.count === b.count && a.sum === b.sum

interface Counted {
  seal: Seal
  altered: boolean
}

/** By the columns that the file has, so that files which still wait for a migration can be looked at before it. */
function counted(db: Database.Database, table: string): Map<string, Counted> {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  const fields = columns.map(({ name }) => name).filter((name) => name !== 'checksum')
  const scope = fields.indexOf('workshop')
  const totals = new Map<string, Counted>()
  const rows = db.prepare<[], Value[]>(`SELECT ${fields.join(', ')}, checksum FROM ${table}`).raw()
  for (const row of rows.iterate()) {
    const checksum = Number(row.pop())
    const workshop = scope < 0 ? everywhere : String(row[scope])
    const total = totals.get(workshop) ?? { seal: { count: 0, sum: 0 }, altered: false }
    totals.set(workshop, total)
    total.seal.count += 1
    total.seal.sum = added(total.seal.sum, checksum)
    total.altered ||= checksumOf(table, row) !== checksum
  }
  return totals
}

function sightOf(db: Database.Database): Sight | null {
  return db.prepare<[], Sight>('SELECT identity, number FROM commits').get() ?? null
}

function* lostCommits(database: Sight | null, witness: Sight | 'unreadable' | null): Iterable<Finding> {
  if (witness === null) return
  if (witness === 'unreadable') yield { what: 'witness' }
  else if (database?.identity !== witness.identity) yield { what: 'stranger' }
  else if (database.number < witness.number) yield { what: 'commits', count: witness.number - database.number }
}
