import type Database from 'better-sqlite3'
import { StorageDamage } from '../storage.ts'
import { added, type Value } from './checksum.ts'
import { rowReader, rowWriters, type Declaration, type Fields, type Found } from './sealed-rows.ts'
import type { Seal, Seals } from './seals.ts'

/** A table whose rows notice their own damage. Conditions are SQL, with columns as the file names them; ORDER BY may follow. */
export interface SealedTable<Row> {
  /** Refused by the table's keys when it is there already. */
  insert: (row: Row) => void
  /** Takes the place of a row with the same key. */
  put: (row: Row) => void
  /** Rows whose checksum is right; throws `StorageDamage` otherwise. */
  read: (condition: string) => (...bound: Value[]) => Row[]
  /** All rows of a workshop in this order, none lost and none doubled; throws `StorageDamage` otherwise. */
  whole: (order: string) => (workshop: string) => Row[]
  /** Rewrites each row that fits and says how many there were. Keys stay. */
  change: (condition: string) => (change: (row: Row) => Row, ...bound: Value[]) => number
  /** Says how many went. */
  remove: (condition: string) => (...bound: Value[]) => number
  sealOf: (workshop: string) => Seal
}

export function sealedTable<Row extends Fields<Row>>(
  db: Database.Database,
  seals: Seals,
  declaration: Declaration<Row>,
): SealedTable<Row> {
  const { name } = declaration
  const { insert, put, update, removal } = rowWriters(db, seals, declaration)
  const rows = (condition: string) => rowReader(db, declaration, condition)
  const sealOf = (workshop: string): Seal => seals.sealOf(name, workshop)
  return {
    insert,
    put,
    sealOf,
    remove: removal,
    read(condition) {
      const read = rows(condition)
      return (...bound) => read(bound).map(({ row }) => row)
    },
    whole(order) {
      const read = rows(`workshop = ? ORDER BY ${order}`)
      return (workshop) => complete(read([workshop]), sealOf(workshop), `${name} of workshop ${workshop}`)
    },
    change(condition) {
      const read = rows(condition)
      return (change, ...bound) => {
        const found = read(bound)
        for (const { row, checksum } of found) update(checksum, change(row))
        return found.length
      }
    },
  }
}

function complete<Row>(found: Found<Row>[], seal: Seal, place: string): Row[] {
  const sum = found.reduce((total, { checksum }) => added(total, checksum), 0)
  if (found.length !== seal.count || sum !== seal.sum) throw new StorageDamage(`${place}: rows are lost or foreign`)
  return found.map(({ row }) => row)
}
