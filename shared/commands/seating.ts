import type { WorkshopEvent } from '../domain/events.ts'
import { firstUncalled } from '../domain/round.ts'
import type { Participant, Workshop } from '../domain/workshop.ts'
import { countsOf, hallOf, type Hall, type HallPerson } from '../tables/hall.ts'
import { smallestTable } from '../tables/smallest.ts'

type Taken = Extract<WorkshopEvent, { type: 'seat.taken' }>

/** As a newcomer is before anything is told. */
const newcomer = (id: string): HallPerson => ({
  id,
  number: 0,
  away: false,
  accessible: false,
  speaks: [],
  group: '',
})

const isFull = ({ tables }: Hall, id: string, counts: ReadonlyMap<string, number>): boolean =>
  (counts.get(id) ?? 0) >= (tables.find((table) => table.id === id)?.max ?? 0)

/**
 * Seats at the smallest table for everybody who has none in this round, or one at a table that is shut. In `free` nobody is
 * put over the places of a table: who finds none chooses anew.
 */
export function seatAnew(
  step: string,
  hall: Hall,
  round: number,
  people: readonly HallPerson[] = hall.people,
): Taken[] {
  const seats = hall.rounds[round]?.seats ?? new Map<string, string>()
  const open = new Set(hall.tables.filter((table) => table.open).map(({ id }) => id))
  const counts = countsOf(hall, seats)
  const taken: Taken[] = []
  for (const person of people) {
    if (person.away || open.has(seats.get(person.id) ?? '')) continue
    const table = smallestTable(hall, round, person, counts)
    if (table === null || (hall.settings.mode === 'free' && isFull(hall, table, counts))) continue
    counts.set(table, (counts.get(table) ?? 0) + 1)
    taken.push({ type: 'seat.taken', step, round, participant: person.id, table })
  }
  return taken
}

/**
 * A guest who comes late sits at the smallest table, in the round that runs and in all that are announced; the moderator may
 * plan anew afterwards. In `free` people choose for themselves.
 */
export function lateSeats(workshop: Workshop, participant: string): WorkshopEvent[] {
  const known: Participant | undefined = workshop.participants.get(participant)
  const person = known ? { ...known, away: false } : newcomer(participant)
  return [...workshop.seatings.values()].flatMap(({ step, rounds }) => {
    const hall = hallOf(workshop, step)
    if (!hall || hall.settings.mode === 'free') return []
    const seated: Hall = { ...hall, rounds: rounds.map(({ state, seats }) => ({ state, seats: new Map(seats) })) }
    return seated.rounds.flatMap((round, index) => {
      if (round.state === 'ended' || (round.seats.size === 0 && index >= firstUncalled(rounds))) return []
      const events = seatAnew(step, seated, index, [person])
      // The next round must know where this one has put them.
      seated.rounds = seated.rounds.with(index, { ...round, seats: withSeats(round.seats, events) })
      return events
    })
  })
}

const withSeats = (seats: ReadonlyMap<string, string>, taken: readonly Taken[]): Map<string, string> =>
  new Map([...seats, ...taken.map(({ participant, table }) => [participant, table] as const)])
