import type { SeatingSettings } from '../domain/agenda.ts'
import type { RoundState } from '../domain/round.ts'
import type { Pair, Table } from '../domain/table.ts'
import { stepOf, type Participant, type Workshop } from '../domain/workshop.ts'

/** What seating looks at, the same on the server and before a moderator's eyes. */
export interface Hall {
  settings: SeatingSettings
  tables: readonly HallTable[]
  people: readonly HallPerson[]
  pairs: readonly Pair[]
  rounds: readonly HallRound[]
}
export type HallTable = Pick<
  Table,
  'id' | 'number' | 'min' | 'max' | 'accessible' | 'language' | 'open' | 'host' | 'topics'
>
export type HallPerson = Pick<Participant, 'id' | 'number' | 'away' | 'accessible' | 'speaks' | 'group'>
export interface HallRound {
  state: RoundState
  /** participant -> table */
  seats: ReadonlyMap<string, string>
}

const noRounds: HallRound[] = []

/** The hall as a step with tables sees it; null for every other step. */
export function hallOf(workshop: Workshop, step: string): Hall | null {
  const settings = stepOf(workshop, step)?.seating
  if (!settings) return null
  return {
    settings,
    tables: [...workshop.tables.values()],
    people: [...workshop.participants.values()],
    pairs: [...workshop.pairs.values()],
    rounds: workshop.seatings.get(step)?.rounds ?? noRounds,
  }
}

/** People at each table in one round, those who have gone left out. */
export function countsOf({ people }: Pick<Hall, 'people'>, seats: ReadonlyMap<string, string>): Map<string, number> {
  const gone = new Set(people.filter(({ away }) => away).map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const [person, table] of seats) if (!gone.has(person)) counts.set(table, (counts.get(table) ?? 0) + 1)
  return counts
}
