import * as v from 'valibot'
import type { EventOf, WorkshopEvent } from '../domain/events.ts'
import type { RoundState } from '../domain/round.ts'
import { tableLimit } from '../domain/table.ts'
import { idSchema } from '../domain/written.ts'
import { mostParticipants, stepOf, type Workshop } from '../domain/workshop.ts'

/**
 * Whether an event of an archive can have followed on what was before it. The log is believed because commands have decided it;
 * a file has no such witness, so whatever names a person, a table, a card or a round is looked at once more (S15). `setUp` are
 * all tables that were ever in the hall.
 */
export function isPossible(workshop: Workshop, event: WorkshopEvent, setUp: ReadonlySet<string>): boolean {
  return isNamedSoundly(event) && isKnown(workshop, event, setUp) && isInTurn(workshop, event)
}

/** A day has 12 rounds at most in one step. */
const mostRounds = 12

const isId = (id: string): boolean => v.is(idSchema, id)

/** Ids that come into being here; names that every object has are none (S4). */
function isNamedSoundly(event: WorkshopEvent): boolean {
  switch (event.type) {
    case 'participant.joined':
      return isId(event.participant)
    case 'card.added':
      return isId(event.card) && (event.round ?? 0) < mostRounds
    case 'table.written':
      return isId(event.table)
    case 'topic.announced':
      return isId(event.topic)
    case 'message.sent':
      return isId(event.message)
    case 'seating.announced':
      return event.from + event.rounds.length <= mostRounds
    default:
      return true
  }
}

/** Ids never point outside: to nobody who has not joined, to no table that nobody has set up. */
function isKnown(workshop: Workshop, event: WorkshopEvent, setUp: ReadonlySet<string>): boolean {
  const { participants, tables, cards } = workshop
  switch (event.type) {
    case 'participant.joined':
      return participants.size < mostParticipants && !participants.has(event.participant)
    case 'card.added':
      return isKnownOrNull(participants, event.author) && isKnownOrNull(tables, event.table)
    case 'table.written':
      return isTable(workshop, event)
    case 'pair.wished':
      return event.a !== event.b && participants.has(event.a) && participants.has(event.b)
    case 'topic.announced':
      return tables.has(event.table) && isKnownOrNull(participants, event.by)
    case 'message.sent':
      return event.tables?.every((table) => tables.has(table)) ?? true
    // Whoever swaps announced seats may pass on one at a table that was taken away meanwhile.
    case 'seat.taken':
      return participants.has(event.participant) && setUp.has(event.table)
    case 'seating.announced':
      return event.rounds.every((seats) => areSeats(workshop, seats))
    default:
      return (
        (!('card' in event) || cards.has(event.card)) &&
        (!('participant' in event) || isKnownOrNull(participants, event.participant)) &&
        (!('table' in event) || tables.has(event.table))
      )
  }
}

const isKnownOrNull = (known: ReadonlyMap<string, unknown>, id: string | null): boolean => id === null || known.has(id)

const areSeats = ({ participants, tables }: Workshop, seats: Record<string, string>): boolean =>
  Object.entries(seats).every(([who, table]) => participants.has(who) && tables.has(table))

/** Two tables with one number would be found by nobody. */
function isTable({ tables }: Workshop, { table, settings }: EventOf<'table.written'>): boolean {
  const others = [...tables.values()].filter(({ id }) => id !== table)
  return (
    settings.min <= settings.max &&
    others.length < tableLimit &&
    others.every(({ number }) => number !== settings.number)
  )
}

/** Rounds go their way: called, started, ended; only a step with tables has any, and only a harvest hears tables. */
function isInTurn(workshop: Workshop, event: WorkshopEvent): boolean {
  switch (event.type) {
    case 'seating.announced':
    case 'seat.taken':
    case 'seat.left':
    case 'handover.confirmed':
      return hasRounds(workshop, event.step)
    case 'round.called':
      return hasRounds(workshop, event.step) && isIn(workshop, event, ['planned', 'ended'])
    case 'round.started':
      return isIn(workshop, event, ['called'])
    case 'round.ended':
      return isIn(workshop, event, ['called', 'running'])
    case 'table.heard':
      return stepOf(workshop, event.step)?.kind === 'harvest'
    default:
      return true
  }
}

const hasRounds = (workshop: Workshop, step: string): boolean =>
  workshop.seatings.has(step) || (stepOf(workshop, step)?.seating ?? null) !== null

function isIn({ seatings }: Workshop, { step, round }: { step: string; round: number }, states: RoundState[]): boolean {
  const state = seatings.get(step)?.rounds[round]?.state ?? 'planned'
  return states.includes(state)
}
