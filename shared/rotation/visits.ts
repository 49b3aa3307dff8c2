import type { Puzzle } from './puzzle.ts'
import { weights } from './weights.ts'

/**
 * What the visiting rule of the mode costs. Mix: every seat at a table where the person has been before. Partial: new tables come
 * first, until the person has been to as many as it is to visit; from then on it returns to one of them. Hosts are free of both.
 */
export class Visits {
  readonly #puzzle: Puzzle
  readonly #seat: Int16Array
  /** person * tables + table -> visits, held ones included */
  readonly #count: Uint8Array
  /** person -> planned rounds, from the first, in which a new table is due; `partial` alone has it */
  readonly #due: Int16Array | null
  readonly #price: number

  constructor(puzzle: Puzzle, seat: Int16Array) {
    this.#puzzle = puzzle
    this.#seat = seat
    this.#count = Uint8Array.from(puzzle.heldVisits)
    this.#due = puzzle.task.mode === 'partial' ? dueOf(puzzle) : null
    this.#price = puzzle.task.returns === 'for-new-people' ? weights.return : weights.visit
  }

  /** Notes a seat (or, with -1, that there is none) and says what it changes. */
  seat(round: number, person: number, table: number): number {
    const at = round * this.#puzzle.people + person
    const before = this.#seat[at] ?? -1
    const faults = this.#due ? this.#faults(person) : 0
    let cost = 0
    if (before >= 0) cost -= this.#priceOf(person, before, this.#add(person, before, -1))
    if (table >= 0) cost += this.#priceOf(person, table, this.#add(person, table, 1) - 1)
    this.#seat[at] = table
    return this.#due ? weights.visit * (this.#faults(person) - faults) : cost
  }

  moveCost(round: number, person: number, table: number): number {
    const at = round * this.#puzzle.people + person
    const before = this.#seat[at] ?? -1
    if (this.#due) {
      const faults = this.#faults(person)
      this.#seat[at] = table
      const change = this.#faults(person) - faults
      this.#seat[at] = before
      return weights.visit * change
    }
    const price = this.#priceOf(person, table, this.#visits(person, table))
    return before < 0 ? price : price - this.#priceOf(person, before, this.#visits(person, before) - 1)
  }

  /** Whether a planned seat of this person breaks the rule although it has not been everywhere yet. */
  hasAvoidable(person: number): boolean {
    const { tables, home, fits } = this.#puzzle
    if ((home[person] ?? -1) >= 0) return false
    if (this.#due) return this.#faults(person) > 0
    if (this.#price < weights.visit) return false
    for (let table = 0; table < tables; table += 1) {
      if (fits[person * tables + table] === 1 && this.#visits(person, table) === 0) return this.#returns(person)
    }
    return false
  }

  #returns(person: number): boolean {
    const { people, rounds, heldVisits, tables } = this.#puzzle
    const fresh = new Set<number>()
    for (let round = 0; round < rounds; round += 1) {
      const table = this.#seat[round * people + person] ?? -1
      if (table < 0) continue
      if (fresh.has(table) || (heldVisits[person * tables + table] ?? 0) > 0) return true
      fresh.add(table)
    }
    return false
  }

  #visits(person: number, table: number): number {
    return this.#count[person * this.#puzzle.tables + table] ?? 0
  }

  #add(person: number, table: number, step: 1 | -1): number {
    const count = this.#visits(person, table) + step
    this.#count[person * this.#puzzle.tables + table] = count
    return count
  }

  #priceOf(person: number, table: number, others: number): number {
    return others > 0 && this.#puzzle.home[person] !== table ? this.#price : 0
  }

  #faults(person: number): number {
    const { people, tables, rounds, heldVisits, home } = this.#puzzle
    if ((home[person] ?? -1) >= 0) return 0
    const due = this.#due?.[person] ?? 0
    let faults = 0
    for (let round = 0; round < rounds; round += 1) {
      const table = this.#seat[round * people + person] ?? -1
      if (table < 0) continue
      let isNew = heldVisits[person * tables + table] === 0
      for (let earlier = 0; isNew && earlier < round; earlier += 1)
        isNew = this.#seat[earlier * people + person] !== table
      if (isNew !== round < due) faults += 1
    }
    return faults
  }
}

function dueOf({ people, tables, rounds, fits, heldVisits, heldTables, task: { visits } }: Puzzle): Int16Array {
  const due = new Int16Array(people)
  for (let person = 0; person < people; person += 1) {
    let left = 0
    for (let at = person * tables; at < (person + 1) * tables; at += 1)
      left += fits[at] === 1 && heldVisits[at] === 0 ? 1 : 0
    due[person] = Math.max(0, Math.min(visits - (heldTables[person] ?? 0), left, rounds))
  }
  return due
}
