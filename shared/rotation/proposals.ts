import type { Draft } from './draft.ts'
import { below, type Random } from './random.ts'

/** Longest ring of people who pass their tables on. */
const longestRing = 6

/** Changes that the search tries: two people change places, one moves, a ring passes on, people who stay together change with others. */
export class Proposals {
  readonly #draft: Draft
  readonly #random: Random
  readonly #singles: number[]
  readonly #pairs: number[][]
  readonly #rounds: number
  readonly #rings: number
  readonly #moves: number
  /** Seats (round * people + person) that cost something; half of the trials begin at one. */
  #hot: number[] = []

  constructor(draft: Draft, random: Random) {
    const { people, single, rounds, tables, task, units, home, spans } = draft.puzzle
    this.#draft = draft
    this.#random = random
    this.#rounds = rounds
    this.#singles = Array.from({ length: people }, (_, person) => person).filter((person) => single[person])
    this.#pairs = units.filter((unit) => unit.length > 1 && unit.every((person) => home[person] === -1))
    const isTight = task.mode === 'partial' || task.rounds >= tables - 2
    this.#rings = rounds < 2 ? 0 : isTight ? 0.3 : 0.03
    this.#moves = spans.some(({ low, high }) => low < high) ? 0.1 : 0.01
  }

  /** Notes anew which seats cost something. */
  look(): void {
    const { puzzle } = this.#draft
    this.#hot = []
    for (let round = 0; round < this.#rounds; round += 1) {
      for (const person of this.#singles) {
        if (this.#isHot(round, person)) this.#hot.push(round * puzzle.people + person)
      }
    }
  }

  #isHot(round: number, person: number): boolean {
    const table = this.#draft.tableOf(round, person)
    const size = this.#draft.sizeOf(round, table)
    for (let nth = 0; nth < size; nth += 1) {
      const other = this.#draft.personAt(round, table, nth)
      if (other !== person && this.#draft.meets(person, other) > 1) return true
    }
    return this.#draft.visits.hasAvoidable(person)
  }

  /** Tries one change and keeps it if it costs at most as much as allowed. */
  try(allowed: number): void {
    if (this.#singles.length === 0 && this.#pairs.length === 0) return
    const kind = this.#random()
    if (kind < this.#moves) return this.#move(allowed)
    if (kind < this.#moves + this.#rings) return this.#ring(allowed)
    if (this.#pairs.length > 0 && this.#random() < 0.1) return this.#exchange(allowed)
    this.#swap(allowed)
  }

  #pick(): { round: number; person: number } {
    const { people } = this.#draft.puzzle
    const hot =
      this.#hot.length > 0 && this.#random() < 0.5 ? this.#hot[below(this.#random, this.#hot.length)] : undefined
    if (hot !== undefined) return { round: Math.floor(hot / people), person: hot % people }
    return { round: below(this.#random, this.#rounds), person: this.#single() }
  }

  #single(): number {
    return this.#singles[below(this.#random, this.#singles.length)] ?? 0
  }

  #swap(allowed: number): void {
    if (this.#singles.length < 2) return
    const { round, person } = this.#pick()
    const other = this.#single()
    const draft = this.#draft
    const [here, there] = [draft.tableOf(round, person), draft.tableOf(round, other)]
    if (here === there || !draft.fits(person, there) || !draft.fits(other, here)) return
    if (draft.swapCost(round, person, other) <= allowed) draft.swap(round, person, other)
  }

  #move(allowed: number): void {
    if (this.#singles.length === 0) return
    const { round, person } = this.#pick()
    const table = below(this.#random, this.#draft.puzzle.tables)
    if (table === this.#draft.tableOf(round, person) || !this.#draft.fits(person, table)) return
    if (this.#draft.moveCost(round, person, table) <= allowed) this.#draft.move(round, person, table)
  }

  /**
   * In two rounds at once: the first takes the other round's table, where somebody makes room and does the same, until the ring closes.
   * Everybody still visits the same tables and every table keeps its size, so it works where a course leaves no other freedom.
   */
  #ring(allowed: number): void {
    const draft = this.#draft
    const { round, person: first } = this.#pick()
    const other = (round + 1 + below(this.#random, this.#rounds - 1)) % this.#rounds
    const start = draft.tableOf(round, first)
    const ring = [first]
    let person = first
    for (let to = draft.tableOf(other, person); to !== start; to = draft.tableOf(other, person)) {
      if (to === draft.tableOf(round, person) || ring.length >= longestRing) return
      const next = this.#closing(round, other, to, start) ?? this.#atTable(round, to)
      if (next === null || ring.includes(next)) return
      ring.push(next)
      person = next
    }
    if (ring.length < 2) return
    const before = draft.cost
    this.#turn(round, other, ring)
    if (draft.cost > before + allowed) this.#turn(round, other, ring)
  }

  /** Somebody at the table who would close the ring at once. */
  #closing(round: number, other: number, table: number, start: number): number | null {
    const draft = this.#draft
    for (let nth = draft.sizeOf(round, table) - 1; nth >= 0; nth -= 1) {
      const person = draft.personAt(round, table, nth)
      if (draft.tableOf(other, person) === start && draft.puzzle.single[person]) return person
    }
    return null
  }

  #atTable(round: number, table: number): number | null {
    const size = this.#draft.sizeOf(round, table)
    const person = this.#draft.personAt(round, table, below(this.#random, size))
    return size > 0 && this.#draft.puzzle.single[person] ? person : null
  }

  #turn(round: number, other: number, ring: readonly number[]): void {
    for (const person of ring) {
      const [one, two] = [this.#draft.tableOf(round, person), this.#draft.tableOf(other, person)]
      this.#draft.move(round, person, two)
      this.#draft.move(other, person, one)
    }
  }

  /** People who stay together change places with as many others of another table. */
  #exchange(allowed: number): void {
    const draft = this.#draft
    const round = below(this.#random, this.#rounds)
    const unit = this.#pairs[below(this.#random, this.#pairs.length)] ?? []
    const [first = 0] = unit
    const here = draft.tableOf(round, first)
    const there = below(this.#random, draft.puzzle.tables)
    if (there === here || !draft.fits(first, there)) return
    const others = this.#partners(round, there, here, unit.length)
    if (!others) return
    const before = draft.cost
    this.#carry(round, unit, others, here, there)
    if (draft.cost > before + allowed) this.#carry(round, unit, others, there, here)
  }

  #carry(round: number, unit: readonly number[], others: readonly number[], from: number, to: number): void {
    for (const person of unit) this.#draft.take(round, person)
    for (const person of others) this.#draft.move(round, person, from)
    for (const person of unit) this.#draft.put(round, person, to)
  }

  /** As many people of a table as wanted, units whole; fewer where the table has room. Null when there are none. */
  #partners(round: number, table: number, target: number, wanted: number): number[] | null {
    const draft = this.#draft
    const { units, unitOf, home, spans } = draft.puzzle
    const sitting = draft.sittingAt(round, table)
    const partners: number[] = []
    const free = (spans[table]?.high ?? 0) - draft.sizeOf(round, table)
    const goal = wanted - (this.#random() < 0.5 ? Math.max(0, Math.min(free, wanted)) : 0)
    for (let tries = 0; tries < 12 && partners.length < goal; tries += 1) {
      const person = sitting[below(this.#random, sitting.length)]
      const unit = person === undefined ? undefined : units[unitOf[person] ?? -1]
      if (person === undefined || !unit || partners.length + unit.length > goal || partners.includes(person)) continue
      if ((home[person] ?? -1) >= 0 || !draft.fits(person, target)) continue
      partners.push(...unit)
    }
    return partners.length === goal ? partners : null
  }
}
