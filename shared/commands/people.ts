import * as v from 'valibot'
import type { WorkshopEvent } from '../domain/events.ts'
import { currentRound, type RoundState } from '../domain/round.ts'
import { pairWishes } from '../domain/table.ts'
import { blankOr, idSchema, spokenSchema } from '../domain/written.ts'
import { languageSchema } from '../domain/wording.ts'
import { mostParticipants, stepOf, type Workshop } from '../domain/workshop.ts'
import { accept, command, isStaff, refuse, staff, type Actor } from './command.ts'
import { lateSeats } from './seating.ts'

const staffAndGuests = [...staff, 'guest'] as const

const may = (actor: Actor, participant: string): boolean => isStaff(actor) || actor.who === participant

/** The seat in the round that runs or is called. */
function seatNow(workshop: Workshop, participant: string): { state: RoundState; left: WorkshopEvent } | null {
  const step = workshop.current
  const round = step === null ? null : currentRound(workshop.seatings.get(step)?.rounds ?? [])
  if (step === null || !round?.seats.has(participant)) return null
  return { state: round.state, left: { type: 'seat.left', step, round: round.index, participant } }
}

/** Who goes before having sat down never met that table; who goes later did. */
function gone(workshop: Workshop, participant: string): WorkshopEvent[] {
  const seat = seatNow(workshop, participant)
  return seat?.state === 'called' ? [seat.left] : []
}

/** Who comes back needs a seat; where people choose, the old one may be taken by now. */
function back(workshop: Workshop, participant: string): WorkshopEvent[] {
  const step = workshop.current
  const isFree = step !== null && stepOf(workshop, step)?.seating?.mode === 'free'
  const hosts = [...workshop.tables.values()].some(({ host }) => host === participant)
  const seat = isFree && !hosts ? seatNow(workshop, participant) : null
  return seat ? [seat.left] : lateSeats(workshop, participant)
}

export const peopleCommands = {
  /** Somebody without a phone: has a number, a route slip and a seat like everybody. */
  'participant.enrol': command(
    staff,
    v.strictObject({ participant: idSchema, name: blankOr(60), language: languageSchema }),
    ({ participant, name, language }, { workshop }) => {
      if (workshop.status === 'closed') return refuse('workshop-not-open')
      if (workshop.participants.has(participant)) return accept()
      if (workshop.participants.size >= mostParticipants) return refuse('workshop-full')
      return accept(
        { type: 'participant.joined', participant, name, language, device: false },
        ...lateSeats(workshop, participant),
      )
    },
  ),

  /** What matters for a seat. Guests say it about themselves; the group is set by staff alone. */
  'participant.describe': command(
    staffAndGuests,
    v.strictObject({
      participant: idSchema,
      accessible: v.boolean(),
      speaks: v.pipe(v.array(spokenSchema), v.maxLength(8)),
      group: blankOr(60),
    }),
    (input, { workshop }, actor) => {
      const known = workshop.participants.get(input.participant)
      if (!known) return refuse('participant-unknown')
      if (!may(actor, input.participant)) return refuse('not-allowed')
      const group = isStaff(actor) ? input.group : known.group
      return accept({ type: 'participant.described', ...input, group })
    },
  ),

  /** Goes home, never came, or is back. */
  'participant.leave': command(
    staffAndGuests,
    v.strictObject({ participant: idSchema, away: v.boolean() }),
    ({ participant, away }, { workshop }, actor) => {
      const known = workshop.participants.get(participant)
      if (!known) return refuse('participant-unknown')
      if (!may(actor, participant)) return refuse('not-allowed')
      if (known.away === away) return accept()
      const seats = away ? gone(workshop, participant) : back(workshop, participant)
      return accept({ type: 'participant.away', participant, away }, ...seats)
    },
  ),

  'pair.wish': command(
    staff,
    v.strictObject({ a: idSchema, b: idSchema, wish: v.nullable(v.picklist(pairWishes)) }),
    ({ a, b, wish }, { workshop }) => {
      if (a === b || !workshop.participants.has(a) || !workshop.participants.has(b))
        return refuse('participant-unknown')
      return accept({ type: 'pair.wished', a, b, wish })
    },
  ),
}
