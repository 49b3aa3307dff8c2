import type Database from 'better-sqlite3'
import { StorageDamage } from '../storage.ts'
import { checksumOf, type Value } from './checksum.ts'
import { everywhere, type Seals } from './seals.ts'

export type Fields<Row> = { [K in keyof Row]: Value }

/**
 * A table is declared once, in `tables.ts`. Columns stand in the order of the table in the file, which has one more,
 * `checksum`; a table with a column `workshop` is sealed per workshop.
 */
export interface Declaration<Row extends Fields<Row>> {
  name: string
  columns: readonly (keyof Row & string)[]
  key: readonly (keyof Row & string)[]
}

export interface Found<Row> {
  row: Row
  checksum: number
}

/** `createdAt` is `created_at` in the file. */
const inFile = (column: string): string => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export function rowReader<Row extends Fields<Row>>(
  db: Database.Database,
  { name, columns }: Declaration<Row>,
  condition: string,
): (bound: Value[]) => Found<Row>[] {
  const names = columns.map((column) => `${inFile(column)} AS "${column}"`).join(', ')
  const read = db.prepare<Value[], Row & { checksum: number }>(
    `SELECT ${names}, checksum FROM ${name} WHERE ${condition}`,
  )
  return (bound) =>
    read.all(...bound).map((row) => {
      const { checksum } = row
      const fields = columns.map((column): Value => row[column])
      // The place and never the text that stands there.
      if (checksumOf(name, fields) !== checksum) throw new StorageDamage(`${placeOf(name, row)}: a row is altered`)
      Reflect.deleteProperty(row, 'checksum')
      return { row, checksum }
    })
}

const placeOf = (name: string, row: object): string =>
  'workshop' in row ? `${name} of workshop ${String(row.workshop)}` : name

export interface RowWriters<Row> {
  insert: (row: Row) => void
  put: (row: Row) => void
  update: (before: number, row: Row) => void
  removal: (condition: string) => (...bound: Value[]) => number
}

export function rowWriters<Row extends Fields<Row>>(
  db: Database.Database,
  seals: Seals,
  { name, columns, key }: Declaration<Row>,
): RowWriters<Row> {
  const all = [...columns.map(inFile), 'checksum']
  const keys = key.map(inFile)
  const values = (row: Row): Value[] => columns.map((column) => row[column])
  const keyOf = (row: Row): Value[] => key.map((column) => row[column])
  const scoped = columns.find((column) => column === 'workshop')
  const scopeOf = (row: Row): string => (scoped === undefined ? everywhere : String(row[scoped]))
  const insertion = `INSERT INTO ${name} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`
  const byKey = keys.map((column) => `${column} = ?`).join(' AND ')
  const insert = db.prepare(insertion)
  const known = db.prepare<Value[], { checksum: number }>(`SELECT checksum FROM ${name} WHERE ${byKey}`)
  const update = db.prepare(`UPDATE ${name} SET ${all.map((column) => `${column} = ?`).join(', ')} WHERE ${byKey}`)

  function add(row: Row): void {
    const fields = values(row)
    const checksum = checksumOf(name, fields)
    insert.run(...fields, checksum)
    seals.note(name, scopeOf(row), 1, checksum)
  }
  function rewrite(before: number, row: Row): void {
    const fields = values(row)
    const checksum = checksumOf(name, fields)
    const { changes } = update.run(...fields, checksum, ...keyOf(row))
    if (changes !== 1) throw new Error(`A row of ${name} changed its key`)
    seals.note(name, scopeOf(row), 0, checksum - before)
  }
  return {
    insert: add,
    update: rewrite,
    put(row) {
      const before = known.get(...keyOf(row))
      if (before) rewrite(before.checksum, row)
      else add(row)
    },
    removal(condition) {
      const scope = scoped === undefined ? `'${everywhere}'` : 'workshop'
      const remove = db.prepare<Value[], { scope: string; checksum: number }>(
        `DELETE FROM ${name} WHERE ${condition} RETURNING ${scope} AS scope, checksum`,
      )
      return (...bound) => {
        const gone = remove.all(...bound)
        for (const { scope: workshop, checksum } of gone) seals.note(name, workshop, -1, -checksum)
        return gone.length
      }
    },
  }
}
