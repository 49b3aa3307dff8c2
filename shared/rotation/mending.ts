import { staying } from './groups.ts'
import { tablesOf } from './meetings.ts'
import { fits } from './puzzle.ts'
import { evenSpans, type Span } from './sizes.ts'
import type { SeatPerson, Seats, SeatingTask, SeatTable } from './task.ts'
import { unitsOf } from './units.ts'
import { Visiting } from './visiting.ts'

/** Who moves as one: a person alone, or a group of a carousel. */
type Mover = readonly SeatPerson[]
type Named = { people: string[]; tables: string[] }

const beyond = (count: number, { low, high }: Span): number => Math.max(0, low - count, count - high) ** 2

/**
 * Sizes and returns cannot always be as wished: capacities, companions and steps force some of it. What counts as broken is therefore what
 * a single move, or an exchange of two, would mend without breaking anything else.
 */
export class Mending {
  readonly #task: SeatingTask
  readonly #rounds: readonly Seats[]
  readonly #tables: Map<string, SeatTable>
  readonly #spans: Map<string, Span>
  readonly #rivals = new Map<string, string[]>()
  readonly #movers: Mover[][]
  readonly #singles: Mover[]
  readonly #counts: Map<string, number>[]
  readonly #visiting: Visiting

  constructor(task: SeatingTask, rounds: readonly Seats[]) {
    this.#task = task
    this.#rounds = rounds
    this.#tables = new Map(task.tables.map((table) => [table.id, table]))
    const spans = evenSpans(task)
    this.#spans = new Map(task.tables.map(({ id }, at) => [id, spans[at] ?? { low: 0, high: 0 }]))
    for (const [a, b] of task.apart) {
      this.#rivals.set(a, [...(this.#rivals.get(a) ?? []), b])
      this.#rivals.set(b, [...(this.#rivals.get(b) ?? []), a])
    }
    const byId = new Map(task.people.map((person) => [person.id, person]))
    const stay = staying(task)
    const movers = (lists: readonly string[][]): Mover[] =>
      lists.filter((ids) => !ids.some((id) => stay.has(id))).map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    this.#singles = movers(unitsOf(task).filter(({ length }) => length === 1))
    // In a carousel all guests of a table move as one.
    const guests = (seats: Seats): string[][] =>
      [...tablesOf(seats).values()]
        .map((ids) => ids.filter((id) => byId.has(id) && !stay.has(id)))
        .filter(({ length }) => length > 0)
    this.#movers = rounds.map((seats) => (task.mode === 'carousel' ? movers(guests(seats)) : this.#singles))
    this.#visiting = new Visiting(task, rounds)
    this.#counts = rounds.map((seats) => {
      const counts = new Map<string, number>()
      for (const table of Object.values(seats)) counts.set(table, (counts.get(table) ?? 0) + 1)
      return counts
    })
  }

  #tableOf(round: number, mover: Mover): SeatTable | undefined {
    return this.#tables.get(this.#rounds[round]?.[mover[0]?.id ?? ''] ?? '')
  }

  #span(table: string): Span {
    return this.#spans.get(table) ?? { low: 0, high: 0 }
  }

  /** Whether the mover may sit there once `leaving` have gone. */
  #welcome(round: number, mover: Mover, table: SeatTable, leaving: Mover = []): boolean {
    const gone = new Set(leaving.map(({ id }) => id))
    return mover.every(
      (person) =>
        fits(person, table) &&
        !this.#rivals.get(person.id)?.some((rival) => !gone.has(rival) && this.#rounds[round]?.[rival] === table.id),
    )
  }

  /** How much less even the two tables are after `count` people went from one to the other; infinite where there is no place. */
  #loss(round: number, from: SeatTable, to: SeatTable, count: number): number {
    const [here, there] = [this.#counts[round]?.get(from.id) ?? 0, this.#counts[round]?.get(to.id) ?? 0]
    if (count !== 0 && (here - count < from.min || there - count > to.max || here - count > from.max)) return Infinity
    if (there + count > to.max || there + count < to.min) return Infinity
    const after = beyond(here - count, this.#span(from.id)) + beyond(there + count, this.#span(to.id))
    return after - beyond(here, this.#span(from.id)) - beyond(there, this.#span(to.id))
  }

  /** The groups of a carousel are even when they are formed; afterwards they stay as they are. */
  #isForming(round: number): boolean {
    return round === 0 && this.#task.held.length === 0
  }

  /** Tables whose sizes one person could make more even by changing over. */
  uneven(round: number): Named[] {
    if (this.#task.mode === 'carousel' && !this.#isForming(round)) return []
    const odd = this.#task.tables.some(({ id }) => beyond(this.#counts[round]?.get(id) ?? 0, this.#span(id)) > 0)
    if (!odd) return []
    for (const mover of this.#singles) {
      const from = this.#tableOf(round, mover)
      if (!from) continue
      for (const to of this.#task.tables) {
        if (to !== from && this.#loss(round, from, to, 1) < 0 && this.#welcome(round, mover, to)) {
          return [{ people: mover.map(({ id }) => id), tables: [from.id, to.id] }]
        }
      }
    }
    return []
  }

  /** Seats that break the visiting rule though one exchange would mend it. */
  returns(round: number): Named[] {
    if (this.#task.mode === 'mix' && this.#task.returns === 'for-new-people') return []
    return (this.#movers[round] ?? []).flatMap((mover) => {
      const table = this.#tableOf(round, mover)
      if (!table || this.#faults(mover) === 0 || !this.#canMend(round, mover, table)) return []
      return [{ people: mover.map(({ id }) => id), tables: [table.id] }]
    })
  }

  #canMend(round: number, mover: Mover, from: SeatTable): boolean {
    const gain = this.#task.tables.map((to) => this.#faults(mover) - this.#faultsAt(mover, round, to.id))
    if (gain.every((one) => one <= 0)) return false
    for (const [at, to] of this.#task.tables.entries()) {
      if (to === from || (gain[at] ?? 0) <= 0) continue
      if (this.#isFree(round, mover, from, to)) return true
    }
    return (this.#movers[round] ?? []).some((other) => {
      const to = this.#tableOf(round, other)
      if (!to || to === from || (gain[this.#task.tables.indexOf(to)] ?? 0) <= 0) return false
      if (!this.#suit(round, mover, from, other, to)) return false
      const change = this.#faultsAt(other, round, from.id) - this.#faults(other)
      return (gain[this.#task.tables.indexOf(to)] ?? 0) > change
    })
  }

  #isFree(round: number, mover: Mover, from: SeatTable, to: SeatTable): boolean {
    if (this.#task.mode === 'carousel' && this.#movers[round]?.some((other) => this.#tableOf(round, other) === to))
      return false
    return this.#evenEnough(round, from, to, mover.length) && this.#welcome(round, mover, to)
  }

  #suit(round: number, mover: Mover, from: SeatTable, other: Mover, to: SeatTable): boolean {
    if (!this.#welcome(round, mover, to, other) || !this.#welcome(round, other, from, mover)) return false
    return mover.length === other.length || this.#evenEnough(round, from, to, mover.length - other.length)
  }

  #evenEnough(round: number, from: SeatTable, to: SeatTable, count: number): boolean {
    const loss = this.#loss(round, from, to, count)
    return this.#task.mode === 'carousel' && !this.#isForming(round) ? loss < Infinity : loss <= 0
  }

  #faults(mover: Mover): number {
    return mover.reduce((sum, { id }) => sum + this.#visiting.faults(id), 0)
  }

  #faultsAt(mover: Mover, round: number, table: string): number {
    return mover.reduce((sum, { id }) => sum + this.#visiting.faultsWith(id, round, table), 0)
  }
}
