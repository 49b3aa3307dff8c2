import * as v from 'valibot'
import type { WorkshopEvent } from '../domain/events.ts'
import { firstUncalled, type Round } from '../domain/round.ts'
import { idSchema } from '../domain/written.ts'
import { isOpen, type Workshop } from '../domain/workshop.ts'
import { violations } from '../rotation/verify.ts'
import { countsOf, hallOf, type Hall } from '../tables/hall.ts'
import { tableOf } from '../tables/host.ts'
import { taskOf } from '../tables/task.ts'
import { accept, command, guests, isStaff, refuse, staff, type Actor, type Decision, type Proposal } from './command.ts'

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11))
const hosts = [...staff, 'host', 'guest'] as const

const roundAt = (workshop: Workshop, step: string, at: number): Round | undefined =>
  workshop.seatings.get(step)?.rounds[at]

/**
 * A plan is announced as it was made, unless the hall has changed so much meanwhile that it would break a promise. Who came in
 * between was seated by then and is in need of a new plan; that is seen here as a person without a seat.
 */
function announce(workshop: Workshop, step: string, proposal: Proposal | null): Decision {
  const hall = hallOf(workshop, step)
  const task = hall && taskOf(hall)
  if (!hall || !task) return refuse('step-unknown')
  if (!proposal || proposal.step !== step) return refuse('proposal-unknown')
  const from = firstUncalled(hall.rounds)
  // Somebody else's plan was announced meanwhile (D17): of two, people are told one.
  if (proposal.revision !== (workshop.seatings.get(step)?.revision ?? 0)) return refuse('moved-on')
  if (proposal.from !== from || violations(task, proposal.rounds).length > 0) return refuse('proposal-outdated')
  const rounds = proposal.rounds.map((seats) => ({ ...seats }))
  return accept({ type: 'seating.announced', step, from, rounds, seed: proposal.seed, score: proposal.score })
}

/** Staff move anybody; a host takes in whoever has really sat down at the own table. */
function mayMove(workshop: Workshop, actor: Actor, table: string): boolean {
  return isStaff(actor) || tableOf(workshop, actor.who)?.id === table
}

function misplaced(workshop: Workshop, participant: string, table: string): Decision | null {
  if (!workshop.participants.has(participant)) return refuse('participant-unknown')
  const known = workshop.tables.get(table)
  if (!known) return refuse('table-unknown')
  return known.open ? null : refuse('table-closed')
}

function choose(workshop: Workshop, hall: Hall, step: string, round: Round, who: string, id: string): Decision {
  const table = workshop.tables.get(id)
  if (!table?.open) return refuse(table ? 'table-closed' : 'table-unknown')
  if (round.seats.get(who) === id) return accept()
  if ((countsOf(hall, round.seats).get(id) ?? 0) >= table.max) return refuse('table-full')
  return accept({ type: 'seat.taken', step, round: round.index, participant: who, table: id })
}

export const seatCommands = {
  /** Puts a plan into force that the moderator has looked at. */
  'seating.announce': command(
    staff,
    v.strictObject({ step: idSchema, proposal: idSchema }),
    ({ step }, { workshop, proposal }) => announce(workshop, step, proposal),
  ),

  /** By hand. The faces warn when it breaks a constraint; people in the hall know best, so it is done all the same. */
  'seat.move': command(
    hosts,
    v.strictObject({ step: idSchema, round: index, participant: idSchema, table: idSchema }),
    ({ step, round, participant, table }, { workshop }, actor) => {
      if (!roundAt(workshop, step, round)) return refuse('round-unknown')
      if (!mayMove(workshop, actor, table)) return refuse('not-allowed')
      return misplaced(workshop, participant, table) ?? accept({ type: 'seat.taken', step, round, participant, table })
    },
  ),

  /** Whoever has really sat down at a table that was not theirs, by the number on badge or phone: what the host can see. */
  'seat.take': command(
    hosts,
    v.strictObject({
      step: idSchema,
      round: index,
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      table: idSchema,
    }),
    ({ step, round, number, table }, { workshop }, actor) => {
      if (!roundAt(workshop, step, round)) return refuse('round-unknown')
      if (!mayMove(workshop, actor, table)) return refuse('not-allowed')
      const person = [...workshop.participants.values()].find((other) => other.number === number && !other.away)
      if (!person) return refuse('participant-unknown')
      const taken: WorkshopEvent = { type: 'seat.taken', step, round, participant: person.id, table }
      return misplaced(workshop, person.id, table) ?? accept(taken)
    },
  ),

  'seat.swap': command(
    staff,
    v.strictObject({ step: idSchema, round: index, a: idSchema, b: idSchema }),
    ({ step, round: at, a, b }, { workshop }) => {
      const round = roundAt(workshop, step, at)
      const [atA, atB] = [round?.seats.get(a), round?.seats.get(b)]
      if (!round) return refuse('round-unknown')
      if (atA === undefined || atB === undefined) return refuse('participant-unknown')
      const seat = (participant: string, table: string): WorkshopEvent => ({
        type: 'seat.taken',
        step,
        round: at,
        participant,
        table,
      })
      return accept(seat(a, atB), seat(b, atA))
    },
  ),

  /** In `free`: first come, first seated, never over the places of the table. */
  'seat.choose': command(
    guests,
    v.strictObject({ step: idSchema, round: index, table: idSchema }),
    ({ step, round: at, table }, { workshop }, actor) => {
      if (!isOpen(workshop, step)) return refuse('step-closed')
      const hall = hallOf(workshop, step)
      const round = roundAt(workshop, step, at)
      if (!hall || !round || round.state === 'ended') return refuse('round-unknown')
      if (hall.settings.mode !== 'free') return refuse('seats-planned')
      return choose(workshop, hall, step, round, actor.who, table)
    },
  ),
}
