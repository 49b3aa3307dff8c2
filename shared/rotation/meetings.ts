import type { Seats, SeatingTask } from './task.ts'
import { unitsOf } from './units.ts'

/** People at one table in one round. */
export function tablesOf(seats: Seats): Map<string, string[]> {
  const tables = new Map<string, string[]>()
  for (const [person, table] of Object.entries(seats)) {
    const list = tables.get(table)
    if (list) list.push(person)
    else tables.set(table, [person])
  }
  return tables
}

/** Counts of meetings, by pairs in the order in which people first appear; `together` pairs are left out. */
export class Meetings {
  readonly #at = new Map<string, number>()
  readonly #counts: Uint8Array
  readonly #unit = new Map<string, number>()

  constructor(task: SeatingTask, course: readonly Seats[]) {
    for (const { id } of task.people) this.#at.set(id, this.#at.size)
    for (const seats of course)
      for (const id of Object.keys(seats)) if (!this.#at.has(id)) this.#at.set(id, this.#at.size)
    for (const [unit, people] of unitsOf(task).entries()) for (const id of people) this.#unit.set(id, unit)
    this.#counts = new Uint8Array(this.#at.size ** 2)
    for (const seats of course) for (const people of tablesOf(seats).values()) this.#sit(people)
  }

  #sit(people: readonly string[]): void {
    for (const one of people) {
      for (const other of people) {
        const unit = this.#unit.get(one)
        if (one === other || (unit !== undefined && unit === this.#unit.get(other))) continue
        const at = (this.#at.get(one) ?? 0) * this.#at.size + (this.#at.get(other) ?? 0)
        this.#counts[at] = (this.#counts[at] ?? 0) + 1
      }
    }
  }

  /** How many pairs meet once, twice, ...: by index. */
  pairs(): number[] {
    const pairs = [0, 0]
    for (let one = 0; one < this.#at.size; one += 1) {
      for (let other = 0; other < one; other += 1) {
        const count = this.#counts[one * this.#at.size + other] ?? 0
        while (pairs.length <= count) pairs.push(0)
        if (count > 0) pairs[count] = (pairs[count] ?? 0) + 1
      }
    }
    return pairs
  }

  repeats(): number {
    return this.pairs().reduce((sum, pairs, times) => sum + pairs * Math.max(0, times - 1), 0)
  }

  met(person: string): number {
    const from = (this.#at.get(person) ?? 0) * this.#at.size
    return this.#counts.subarray(from, from + this.#at.size).reduce((met, count) => met + (count > 0 ? 1 : 0), 0)
  }
}
