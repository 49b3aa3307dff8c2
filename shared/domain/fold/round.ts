import { handoverId, type Round, type Seating } from '../round.ts'
import type { Workshop } from '../workshop.ts'
import type { Fold } from './table.ts'

const blank = { state: 'planned', calledAt: null, arriveAt: null, startedAt: null, endedAt: null } as const

function seatingOf(workshop: Workshop, step: string): Seating {
  const known = workshop.seatings.get(step)
  if (known) return known
  const seating: Seating = { step, rounds: [], revision: 0, score: null }
  workshop.seatings.set(step, seating)
  return seating
}

/** Rounds come to be when they are first spoken of, those before them included. */
function roundOf(workshop: Workshop, step: string, index: number): Round {
  const { rounds } = seatingOf(workshop, step)
  while (rounds.length <= index) rounds.push({ ...blank, index: rounds.length, seats: new Map() })
  return rounds[index] ?? { ...blank, index, seats: new Map() }
}

/** In place, like all of folding: 500 seats are not copied for one who comes late. */
const change = (workshop: Workshop, step: string, index: number, changes: Partial<Round>): void =>
  void Object.assign(roundOf(workshop, step, index), changes)

export const foldRound: Fold<
  | 'seating.announced'
  | 'seat.taken'
  | 'seat.left'
  | 'round.called'
  | 'round.started'
  | 'round.ended'
  | 'handover.confirmed'
  | 'message.sent'
  | 'table.heard'
> = {
  'seating.announced': (workshop, { step, from, rounds, score }) => {
    const seating = seatingOf(workshop, step)
    rounds.forEach((seats, offset) => {
      change(workshop, step, from + offset, { seats: new Map(Object.entries(seats)) })
    })
    // A shorter plan than before: rounds that are no longer planned are no longer there.
    seating.rounds.length = Math.max(from, from + rounds.length)
    seating.revision += 1
    seating.score = score
  },
  'seat.taken': (workshop, { step, round, participant, table }) => {
    roundOf(workshop, step, round).seats.set(participant, table)
  },
  'seat.left': (workshop, { step, round, participant }) => {
    roundOf(workshop, step, round).seats.delete(participant)
  },
  'round.called': (workshop, { step, round, arriveAt }, at) =>
    change(workshop, step, round, { state: 'called', calledAt: at, arriveAt, endedAt: null }),
  'round.started': (workshop, { step, round }, at) =>
    change(workshop, step, round, { state: 'running', startedAt: at, endedAt: null }),
  'round.ended': (workshop, { step, round }, at) => change(workshop, step, round, { state: 'ended', endedAt: at }),
  'handover.confirmed': (workshop, { step, round, table, text }, at) => {
    workshop.handovers.set(handoverId(step, round, table), { step, round, table, text, confirmedAt: at })
  },
  'message.sent': (workshop, { message, tables, text }, at) => {
    workshop.messages.set(message, { id: message, tables, text, at })
  },
  'table.heard': (workshop, { step, table }) => {
    const heard = workshop.heard.get(step) ?? []
    if (!heard.includes(table)) workshop.heard.set(step, [...heard, table])
  },
}
