import { fill, kindsOf } from './demands.ts'
import type { Puzzle } from './puzzle.ts'

export type Exact = { found: true; seats: Int16Array } | { found: false; proven: boolean }

const mostSteps = 20_000
const mostLeaves = 400

/**
 * One right seating, by trying all places of the people who are bound to others (`together` or `apart`), largest units first, and
 * filling in the rest by a largest flow. Slow and thorough; asked only where the quick start has not succeeded. When everything has been
 * tried in vain, it is proven that there is none.
 */
export class ExactSeating {
  readonly #puzzle: Puzzle
  readonly #bound: number[][]
  readonly #free: number[]
  readonly #seats: Int16Array
  readonly #rivals: Map<number, number[]>
  readonly #room: number[]
  #steps = 0
  #leaves = 0

  constructor(puzzle: Puzzle) {
    const { units, apart, people, task } = puzzle
    this.#puzzle = puzzle
    this.#rivals = new Map()
    for (const [a, b] of apart) {
      this.#rivals.set(a, [...(this.#rivals.get(a) ?? []), b])
      this.#rivals.set(b, [...(this.#rivals.get(b) ?? []), a])
    }
    const isBound = (unit: readonly number[]): boolean => unit.length > 1 || unit.some((one) => this.#rivals.has(one))
    this.#bound = units.filter(isBound).sort((a, b) => b.length - a.length || this.#choice(a) - this.#choice(b))
    this.#free = units.filter((unit) => !isBound(unit)).flat()
    this.#seats = new Int16Array(people).fill(-1)
    this.#room = task.tables.map(({ max }) => max)
  }

  run(): Exact {
    if (this.#place(0)) return { found: true, seats: this.#seats }
    return { found: false, proven: this.#steps < mostSteps && this.#leaves < mostLeaves }
  }

  #fits(person: number, table: number): boolean {
    return this.#puzzle.fits[person * this.#puzzle.tables + table] === 1
  }

  #choice([first = 0]: readonly number[]): number {
    return this.#puzzle.task.tables.filter((_, table) => this.#fits(first, table)).length
  }

  #place(at: number): boolean {
    const unit = this.#bound[at]
    if (!unit) return this.#fillIn()
    const tables = [...this.#room.keys()].sort((a, b) => (this.#room[b] ?? 0) - (this.#room[a] ?? 0))
    for (const table of tables) {
      this.#steps += 1
      if (this.#steps >= mostSteps || this.#leaves >= mostLeaves) return false
      if ((this.#room[table] ?? 0) < unit.length || !this.#fits(unit[0] ?? 0, table) || this.#quarrels(unit, table))
        continue
      this.#sit(unit, table, -1)
      if (this.#place(at + 1)) return true
      this.#sit(unit, -1, 1, table)
    }
    return false
  }

  #sit(unit: readonly number[], table: number, sign: 1 | -1, of = table): void {
    for (const person of unit) this.#seats[person] = table
    this.#room[of] = (this.#room[of] ?? 0) + sign * unit.length
  }

  #quarrels(unit: readonly number[], table: number): boolean {
    return unit.some((person) => this.#rivals.get(person)?.some((other) => this.#seats[other] === table))
  }

  #fillIn(): boolean {
    this.#leaves += 1
    const kinds = kindsOf(this.#puzzle, this.#free)
    const { tables } = this.#puzzle.task
    const least = tables.map(({ min, max }, table) => Math.max(0, min - max + (this.#room[table] ?? 0)))
    const { filling, shortage, surplus } = fill(kinds, least, this.#room)
    if (shortage ?? surplus) return false
    for (const [kind, seats] of filling.placed.entries()) {
      const people = [...(kinds.people[kind] ?? [])]
      for (const [table, count] of seats) for (const person of people.splice(0, count)) this.#seats[person] = table
    }
    return true
  }
}
