import { Mixing } from './mixing.ts'
import type { Puzzle } from './puzzle.ts'
import { SizePrices } from './size-prices.ts'
import { Visits } from './visits.ts'
import { apartFrom, prices, togetherFrom, weights } from './weights.ts'

/** Meetings before the first planned round, with the marks of pairs that are to be together or apart. */
function entriesOf({ people, units, apart, heldMeetings }: Puzzle): Uint8Array {
  const entries = Uint8Array.from(heldMeetings)
  const mark = (one: number, other: number, from: number): void => {
    entries[one * people + other] = from
    entries[other * people + one] = from
  }
  for (const [one, other] of apart) mark(one, other, apartFrom)
  for (const unit of units)
    for (const one of unit) for (const other of unit) if (one !== other) mark(one, other, togetherFrom)
  return entries
}

/**
 * A seating while it is worked on. Every change keeps the cost up to date by looking at the two tables it touches alone; that is what
 * makes hundreds of thousands of trials in a second possible.
 */
export class Draft {
  readonly puzzle: Puzzle
  cost = 0
  /** round * people + person -> table, -1 while without a seat */
  readonly seat: Int16Array
  /** round * tables + table -> people there */
  readonly size: Int16Array
  readonly visits: Visits
  /** (round * tables + table) * people + n -> the n-th person there */
  readonly #sitting: Int16Array
  /** round * people + person -> n */
  readonly #place: Int16Array
  readonly #entries: Uint8Array
  /** person -> 1 for whoever is to be kept apart from somebody: a return may be worth it */
  readonly #wary: Uint8Array
  readonly #mixing: Mixing
  readonly #sizes: SizePrices

  constructor(puzzle: Puzzle) {
    const { people, tables, rounds } = puzzle
    this.puzzle = puzzle
    this.seat = new Int16Array(rounds * people).fill(-1)
    this.size = new Int16Array(rounds * tables)
    this.#sitting = new Int16Array(rounds * tables * people)
    this.#place = new Int16Array(rounds * people)
    this.#entries = entriesOf(puzzle)
    this.#wary = new Uint8Array(people)
    for (const person of puzzle.apart.flat()) this.#wary[person] = 1
    this.visits = new Visits(puzzle, this.seat)
    this.#mixing = new Mixing(puzzle)
    this.#sizes = new SizePrices(puzzle)
    for (let table = 0; table < tables; table += 1) this.cost += rounds * this.#sizes.of(table, 0)
  }

  tableOf(round: number, person: number): number {
    return this.seat[round * this.puzzle.people + person] ?? -1
  }

  sizeOf(round: number, table: number): number {
    return this.size[round * this.puzzle.tables + table] ?? 0
  }

  personAt(round: number, table: number, nth: number): number {
    return this.#sitting[(round * this.puzzle.tables + table) * this.puzzle.people + nth] ?? -1
  }

  sittingAt(round: number, table: number): number[] {
    return Array.from({ length: this.sizeOf(round, table) }, (_, nth) => this.personAt(round, table, nth))
  }

  fits(person: number, table: number): boolean {
    return this.puzzle.fits[person * this.puzzle.tables + table] === 1
  }

  /** How often a pair meets in the whole course; pairs that are to stay together do not count. */
  meets(one: number, other: number): number {
    const entry = this.#entries[one * this.puzzle.people + other] ?? 0
    return entry >= togetherFrom ? 0 : entry
  }

  /** Cost of one more (`step` 0) or saving of one less (`step` 1) meeting with everybody at the table except one. */
  #meetings(round: number, person: number, table: number, without: number, step: 0 | 1): number {
    const { people, tables } = this.puzzle
    const from = (round * tables + table) * people
    const to = from + (this.size[round * tables + table] ?? 0)
    const row = person * people
    let cost = 0
    for (let at = from; at < to; at += 1) {
      const other = this.#sitting[at] ?? 0
      if (other !== without) cost += prices[(this.#entries[row + other] ?? 0) - step] ?? 0
    }
    return cost
  }

  #moved(round: number, person: number, table: number): number {
    const announced = this.puzzle.announced[round * this.puzzle.people + person] ?? -1
    return announced < 0 || announced === table ? 0 : weights.moved
  }

  /** Seats a person who has no seat in this round. */
  put(round: number, person: number, table: number): void {
    const { people, tables } = this.puzzle
    const slot = round * tables + table
    const count = this.size[slot] ?? 0
    this.cost += this.#meetings(round, person, table, -1, 0) + this.#moved(round, person, table)
    this.cost += this.#sizes.step(table, count, 1) + this.#mixing.put(slot, person, count)
    this.#meet(person, slot, count, 1)
    this.#sitting[slot * people + count] = person
    this.#place[round * people + person] = count
    this.size[slot] = count + 1
    this.cost += this.visits.seat(round, person, table)
  }

  take(round: number, person: number): void {
    const { people, tables } = this.puzzle
    const table = this.tableOf(round, person)
    const slot = round * tables + table
    const last = (this.size[slot] ?? 0) - 1
    const place = this.#place[round * people + person] ?? 0
    const other = this.#sitting[slot * people + last] ?? 0
    this.cost += this.visits.seat(round, person, -1)
    this.#sitting[slot * people + place] = other
    this.#place[round * people + other] = place
    this.size[slot] = last
    this.#meet(person, slot, last, -1)
    this.cost -= this.#meetings(round, person, table, -1, 0) + this.#moved(round, person, table)
    this.cost += this.#sizes.step(table, last + 1, -1) + this.#mixing.take(slot, person, last + 1)
  }

  move(round: number, person: number, table: number): void {
    this.take(round, person)
    this.put(round, person, table)
  }

  swap(round: number, one: number, other: number): void {
    const [here, there] = [this.tableOf(round, one), this.tableOf(round, other)]
    this.take(round, one)
    this.move(round, other, here)
    this.put(round, one, there)
  }

  #meet(person: number, slot: number, count: number, step: 1 | -1): void {
    const { people } = this.puzzle
    for (let at = slot * people; at < slot * people + count; at += 1) {
      const other = this.#sitting[at] ?? 0
      const [there, back] = [person * people + other, other * people + person]
      this.#entries[there] = (this.#entries[there] ?? 0) + step
      this.#entries[back] = (this.#entries[back] ?? 0) + step
    }
  }

  /** What an exchange of two people would change; much the most frequent question, so it looks without touching. */
  swapCost(round: number, one: number, other: number): number {
    const [here, there] = [this.tableOf(round, one), this.tableOf(round, other)]
    let cost = this.visits.moveCost(round, one, there) + this.visits.moveCost(round, other, here)
    if (cost >= weights.visit && !this.#wary[one] && !this.#wary[other]) return cost
    cost += this.#meetings(round, one, there, other, 0) - this.#meetings(round, one, here, one, 1)
    cost += this.#meetings(round, other, here, one, 0) - this.#meetings(round, other, there, other, 1)
    cost += this.#moved(round, one, there) - this.#moved(round, one, here)
    cost += this.#moved(round, other, here) - this.#moved(round, other, there)
    return cost + this.#mixing.swapCost(round, one, here, other, there, this.size)
  }

  /** What a seat would cost for somebody who has none in this round. */
  putCost(round: number, person: number, table: number): number {
    const slot = round * this.puzzle.tables + table
    const count = this.size[slot] ?? 0
    const cost = this.visits.moveCost(round, person, table) + this.#sizes.step(table, count, 1)
    const people = this.#meetings(round, person, table, -1, 0) + this.#moved(round, person, table)
    return cost + people + this.#mixing.putCost(slot, person, count)
  }

  moveCost(round: number, person: number, table: number): number {
    const here = this.tableOf(round, person)
    const { tables } = this.puzzle
    const [from, to] = [round * tables + here, round * tables + table]
    let cost = this.visits.moveCost(round, person, table)
    cost += this.#sizes.step(here, this.size[from] ?? 0, -1) + this.#sizes.step(table, this.size[to] ?? 0, 1)
    if (cost >= weights.visit && !this.#wary[person]) return cost
    cost += this.#meetings(round, person, table, -1, 0) - this.#meetings(round, person, here, person, 1)
    cost += this.#moved(round, person, table) - this.#moved(round, person, here)
    return cost + this.#mixing.moveCost(from, to, person, this.size)
  }
}
