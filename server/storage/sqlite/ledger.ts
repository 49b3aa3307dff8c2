import type Database from 'better-sqlite3'
import { StorageDamage } from '../storage.ts'
import type { Declaration, Fields } from './sealed-rows.ts'
import { sealedTable, type SealedTable } from './sealed-table.ts'
import { openSeals, type Seals } from './seals.ts'
import { commitsTable } from './tables.ts'
import { openWitness, type Sight } from './witness.ts'

/** The open database: rows are sealed, commits are numbered and witnessed. All that is written goes through here. */
export interface Ledger {
  /** For pragmas and for reads that look at no row. */
  db: Database.Database
  table: <Row extends Fields<Row>>(declaration: Declaration<Row>) => SealedTable<Row>
  /** One transaction: what the work writes, its seals and its number. Returns after the disk has it all (D1). */
  commit: <T>(work: () => T) => T
  /** A part of a commit that may fail alone: when it throws, only its own rows are taken back. */
  attempt: <T>(work: () => T) => T
  close: () => void
}

/** For a database that was looked at and has the newest schema. */
export function openLedger(db: Database.Database, file: string): Ledger {
  const seals = openSeals(db)
  const commits = sealedTable(db, seals, commitsTable)
  const witness = openWitness(file, onlyOne(commits.read('true')()))
  const count = commits.change('true')
  const whole = transaction(db, seals)

  function numbered(): number {
    let number = 0
    count((row) => ({ ...row, number: (number = row.number + 1) }))
    return number
  }

  return {
    db,
    table: (declaration) => sealedTable(db, seals, declaration),
    commit(work) {
      let number: number | null = null
      const result = whole(() => {
        const answer = work()
        // A batch that was refused from end to end has written nothing and needs no sync.
        if (seals.mark() > 0) number = numbered()
        seals.write()
        return answer
      })
      if (number !== null) witness.saw(number)
      return result
    },
    attempt: savepoint(db, seals),
    close() {
      witness.close()
      db.close()
    },
  }
}

function onlyOne(rows: Sight[]): Sight {
  const [row] = rows
  if (!row) throw new StorageDamage('commits: the row is lost')
  return row
}

function transaction(db: Database.Database, seals: Seals): <T>(work: () => T) => T {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  return (work) => {
    try {
      begin.run()
      const result = work()
      commit.run()
      return result
    } catch (error) {
      // SQLite has often rolled back by itself when the disk is full.
      if (db.inTransaction) db.exec('ROLLBACK')
      seals.undo(0)
      throw error
    }
  }
}

function savepoint(db: Database.Database, seals: Seals): Ledger['attempt'] {
  const open = db.prepare('SAVEPOINT one')
  const release = db.prepare('RELEASE one')
  const undo = db.prepare('ROLLBACK TO one')
  return (work) => {
    open.run()
    const mark = seals.mark()
    try {
      const result = work()
      release.run()
      return result
    } catch (error) {
      if (db.inTransaction) {
        undo.run()
        release.run()
      }
      seals.undo(mark)
      throw error
    }
  }
}
