import type { Puzzle } from './puzzle.ts'

/** Where whole groups of a carousel find room, beside the people who stay at a table. */
export class Places {
  readonly #puzzle: Puzzle
  readonly #staying: number[]
  /** person -> tables where somebody stays whom the person is to be kept apart from */
  readonly #shunned: Map<number, Set<number>>

  constructor(puzzle: Puzzle) {
    const { task, stays, apart } = puzzle
    this.#puzzle = puzzle
    this.#staying = task.tables.map(() => 0)
    for (const table of stays) if (table >= 0) this.#staying[table] = (this.#staying[table] ?? 0) + 1
    this.#shunned = new Map()
    for (const [a, b] of [...apart, ...apart.map(([one, other]) => [other, one] as const)]) {
      const table = stays[b] ?? -1
      if (table >= 0) this.#shunned.set(a, (this.#shunned.get(a) ?? new Set()).add(table))
    }
  }

  /** table -> whether the whole group can sit there */
  suiting(people: readonly number[]): boolean[] {
    return this.#puzzle.task.tables.map(({ min, max }, table) => {
      const count = people.length + (this.#staying[table] ?? 0)
      return count >= min && count <= max && people.every((person) => this.#welcomes(person, table))
    })
  }

  #welcomes(person: number, table: number): boolean {
    const { fits, tables } = this.#puzzle
    return fits[person * tables + table] === 1 && !this.#shunned.get(person)?.has(table)
  }

  /** How far the table is from its even size with so many guests. */
  unevenness(table: number, guests: number): number {
    const { low, high } = this.#puzzle.spans[table] ?? { low: 0, high: 0 }
    const count = guests + (this.#staying[table] ?? 0)
    return Math.max(0, low - count, count - high) ** 2
  }
}
