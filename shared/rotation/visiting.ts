import { fits } from './puzzle.ts'
import type { SeatPerson, Seats, SeatingTask } from './task.ts'

interface Visitor {
  /** Tables seen in held rounds. */
  seen: ReadonlySet<string>
  /** Planned rounds, from the first, in which a new table is due. */
  due: number
  faults: number
}

/**
 * The visiting rule, told over ids: in `mix` and `carousel` every seat is to be at a new table; in `partial` so many as the person is to
 * visit, and from then on a known one.
 */
export class Visiting {
  readonly #rounds: readonly Seats[]
  readonly #visitors: Map<string, Visitor>

  constructor(task: SeatingTask, rounds: readonly Seats[]) {
    this.#rounds = rounds
    this.#visitors = new Map(
      task.people.map((person) => {
        const seen = new Set(task.held.flatMap((seats) => seats[person.id] ?? []))
        const visitor = { seen, due: dueOf(task, person, seen, rounds.length), faults: 0 }
        return [person.id, { ...visitor, faults: this.#count(person.id, visitor) }]
      }),
    )
  }

  /** Planned seats of this person that break the rule. */
  faults(person: string): number {
    return this.#visitors.get(person)?.faults ?? 0
  }

  /** The same if the person sat at another table in one round. */
  faultsWith(person: string, round: number, table: string): number {
    const visitor = this.#visitors.get(person)
    return visitor ? this.#count(person, visitor, round, table) : 0
  }

  #count(person: string, { seen, due }: Visitor, changed = -1, other = ''): number {
    const tables: string[] = []
    let faults = 0
    for (const [round, seats] of this.#rounds.entries()) {
      const table = round === changed ? other : seats[person]
      if (table === undefined) continue
      const isKnown = seen.has(table) || tables.includes(table)
      if (isKnown === round < due) faults += 1
      tables.push(table)
    }
    return faults
  }
}

function dueOf(task: SeatingTask, person: SeatPerson, seen: ReadonlySet<string>, planned: number): number {
  if (task.mode !== 'partial') return planned
  const fresh = task.tables.filter((table) => !seen.has(table.id) && fits(person, table)).length
  return Math.max(0, Math.min(task.visits - seen.size, fresh, planned))
}
