import { assign } from './assignment.ts'
import { Places } from './places.ts'
import type { Puzzle } from './puzzle.ts'
import { below, type Random } from './random.ts'

/** People who move on together, and the table they come from. */
export interface Group {
  people: number[]
  last: number
}

/** Prices of a group's table: a return counts per person, an announced table that is given up counts little, the order least. */
const returning = 1
const moving = 1e-3
const order = 1e-7

/** Which group sits where in each round: the next table in the circle, unless somebody cannot sit there or has been there. */
export class Schedule {
  readonly #puzzle: Puzzle
  readonly #groups: readonly Group[]
  readonly #random: Random | null
  readonly #places: Places
  /** group -> table -> whether it can sit there */
  readonly #suits: boolean[][]
  readonly #visits: Uint8Array
  /** round -> group -> table */
  readonly #tableOf: number[][] = []

  constructor(puzzle: Puzzle, groups: readonly Group[], random: Random | null) {
    this.#puzzle = puzzle
    this.#groups = groups
    this.#random = random
    this.#places = new Places(puzzle)
    this.#suits = groups.map(({ people }) => this.#places.suiting(people))
    this.#visits = Uint8Array.from(puzzle.heldVisits)
  }

  run(): Int16Array | null {
    const last = this.#groups.map((group) => group.last)
    for (let round = 0; round < this.#puzzle.rounds; round += 1) {
      const isFirst = round === 0 && this.#puzzle.task.held.length === 0
      const tables = isFirst ? last : this.#assign(round, last)
      if (!tables) return null
      this.#tableOf.push([...tables])
      for (const [group, table] of tables.entries()) {
        this.#visit(group, table, 1)
        last[group] = table
      }
    }
    for (let turn = 0; turn < 20 && this.#exchange(); turn += 1);
    return this.#seats()
  }

  /** The group with the fewest tables to sit at, for who wants to know why there is no schedule. */
  narrowest(): number[] {
    const counts = this.#suits.map((row) => row.filter(Boolean).length)
    return this.#groups[counts.indexOf(Math.min(...counts))]?.people ?? []
  }

  #assign(round: number, last: readonly number[]): number[] | null {
    const { tables } = this.#puzzle
    const noise = this.#random
    return assign(
      this.#groups.map((_, group) =>
        Array.from({ length: tables }, (_unused, table) => {
          if (!this.#suits[group]?.[table]) return Infinity
          const way = (table - (last[group] ?? -1) - 1 + 2 * tables) % tables
          const chance = noise ? below(noise, tables * tables) : 0
          return (
            returning * this.#been(group, table) +
            moving * this.#moved(round, group, table) +
            order * (way ** 2 + chance)
          )
        }),
      ),
    )
  }

  #moved(round: number, group: number, table: number): number {
    const { announced, people } = this.#puzzle
    const was = (this.#groups[group]?.people ?? []).map((person) => announced[round * people + person] ?? -1)
    return was.filter((at) => at >= 0 && at !== table).length
  }

  /** People of the group who have been at the table. */
  #been(group: number, table: number): number {
    const { tables } = this.#puzzle
    let been = 0
    for (const person of this.#groups[group]?.people ?? [])
      been += (this.#visits[person * tables + table] ?? 0) > 0 ? 1 : 0
    return been
  }

  #visit(group: number, table: number, step: 1 | -1): void {
    for (const person of this.#groups[group]?.people ?? []) {
      const at = person * this.#puzzle.tables + table
      this.#visits[at] = (this.#visits[at] ?? 0) + step
    }
  }

  /** Exchanges two groups in one round, or sends one to an empty table, wherever that spares returns. */
  #exchange(): boolean {
    let changed = false
    for (const [round, tables] of this.#tableOf.entries()) {
      for (const [group, here] of tables.entries()) {
        this.#visit(group, here, -1)
        const stuck = this.#been(group, here) > 0
        this.#visit(group, here, 1)
        if (stuck && this.#release(round, group, here)) changed = true
      }
    }
    return changed
  }

  /** When the groups are formed their sizes are even for the tables they sit at, and stay so. */
  #staysEven(round: number, group: number, here: number, other: number, there: number): boolean {
    if (round > 0 || this.#puzzle.task.held.length > 0) return true
    const size = (at: number): number => this.#groups[at]?.people.length ?? 0
    const off = (table: number, guests: number): number => this.#places.unevenness(table, guests)
    const before = off(here, size(group)) + off(there, size(other))
    return off(there, size(group)) + off(here, size(other)) <= before
  }

  #release(round: number, group: number, here: number): boolean {
    const tables = this.#tableOf[round] ?? []
    for (let there = 0; there < this.#puzzle.tables; there += 1) {
      const other = tables.indexOf(there)
      if (there === here || !this.#suits[group]?.[there] || (other >= 0 && !this.#suits[other]?.[here])) continue
      if (!this.#staysEven(round, group, here, other, there)) continue
      this.#visit(group, here, -1)
      if (other >= 0) this.#visit(other, there, -1)
      const before = this.#been(group, here) + (other >= 0 ? this.#been(other, there) : 0)
      const after = this.#been(group, there) + (other >= 0 ? this.#been(other, here) : 0)
      const better = after < before
      this.#visit(group, better ? there : here, 1)
      if (other >= 0) this.#visit(other, better ? here : there, 1)
      if (!better) continue
      tables[group] = there
      if (other >= 0) tables[other] = here
      return true
    }
    return false
  }

  #seats(): Int16Array {
    const { rounds, people, stays } = this.#puzzle
    const seats = new Int16Array(rounds * people)
    for (let round = 0; round < rounds; round += 1) {
      seats.set(stays, round * people)
      for (const [group, { people: members }] of this.#groups.entries()) {
        for (const person of members) seats[round * people + person] = this.#tableOf[round]?.[group] ?? -1
      }
    }
    return seats
  }
}
