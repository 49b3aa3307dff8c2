import * as v from 'valibot'
import type { WorkshopEvent } from '../domain/events.ts'
import { currentRound, firstUncalled, type Round, type RoundState } from '../domain/round.ts'
import { idSchema, textOf } from '../domain/written.ts'
import { cardLimit, paragraphLimit } from '../domain/text.ts'
import { isOpen, stepOf, type Workshop } from '../domain/workshop.ts'
import { hallOf, type Hall } from '../tables/hall.ts'
import { tableOf } from '../tables/host.ts'
import { accept, command, isStaff, refuse, staff, type Decision } from './command.ts'
import { seatAnew } from './seating.ts'

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11))

/** The state that the moderator saw (D17): of two who press, one wins and the other one's press does nothing more. */
const seen = v.picklist(['planned', 'called', 'running', 'ended'])
const roundInput = v.strictObject({ step: idSchema, round: index, seen })

const timer = (now: number, milliseconds: number): WorkshopEvent => ({
  type: 'timer.set',
  timer: milliseconds > 0 ? { endsAt: now + milliseconds, left: null, total: milliseconds } : null,
})

const front: WorkshopEvent[] = [{ type: 'phones.set', mode: 'step' }]

const roundsOf = (workshop: Workshop, step: string): readonly Round[] => workshop.seatings.get(step)?.rounds ?? []

/** What ends with a step that has tables. */
export function endRounds(workshop: Workshop, step: string): WorkshopEvent[] {
  const round = currentRound(roundsOf(workshop, step))
  return round ? [{ type: 'round.ended', step, round: round.index }] : []
}

function outOfTurn(workshop: Workshop, step: string, round: number, state: RoundState): Decision | null {
  if (!isOpen(workshop, step)) return refuse('step-closed')
  const settings = stepOf(workshop, step)?.seating
  if (!settings || round >= settings.questions.length) return refuse('round-unknown')
  const rounds = roundsOf(workshop, step)
  // One after another: a later one may be planned anew as long as nobody was called to it.
  if (state === 'planned' && round !== firstUncalled(rounds)) return refuse('moved-on')
  return (rounds[round]?.state ?? 'planned') === state ? null : refuse('moved-on')
}

/** Who has gone met nobody in a round that comes after; the planner must not believe otherwise. */
function leave({ people, rounds }: Hall, step: string, round: number): WorkshopEvent[] {
  return people
    .filter(({ id, away }) => away && rounds[round]?.seats.has(id))
    .map(({ id }) => ({ type: 'seat.left', step, round, participant: id }))
}

/** Where people choose, a host's own place must not be gone before the host has looked up. */
function hostsOf({ tables, people }: Hall): Hall['people'] {
  const hosts = new Set(tables.filter(({ open }) => open).map(({ host }) => host))
  return people.filter(({ id }) => hosts.has(id))
}

/** Calls everybody to their next table. Whoever has no seat by now gets one: nobody stands in the hall without a table. */
function call(workshop: Workshop, step: string, round: number, now: number): Decision {
  const hall = hallOf(workshop, step)
  if (!hall) return refuse('step-unknown')
  if (hall.tables.every((table) => !table.open)) return refuse('no-tables')
  const planned = (hall.rounds[round]?.seats.size ?? 0) > 0
  if (hall.settings.mode !== 'free' && !planned) return refuse('seating-missing')
  const { walk } = hall.settings
  const running = currentRound(roundsOf(workshop, step))
  const ended: WorkshopEvent[] =
    running && running.index !== round ? [{ type: 'round.ended', step, round: running.index }] : []
  return accept(
    ...ended,
    ...leave(hall, step, round),
    ...seatAnew(step, hall, round, hall.settings.mode === 'free' ? hostsOf(hall) : hall.people),
    { type: 'round.called', step, round, arriveAt: now + walk * 1000 },
    timer(now, walk * 1000),
    { type: 'screen.set', screen: { view: 'step', focus: null, dark: workshop.screen.dark } },
    ...front,
  )
}

export const roundCommands = {
  'round.call': command(staff, roundInput, ({ step, round, seen: state }, { workshop, now }) => {
    const refusal = outOfTurn(workshop, step, round, state)
    if (refusal) return refusal
    if (state === 'running' || state === 'called') return accept()
    return call(workshop, step, round, now)
  }),

  'round.start': command(staff, roundInput, ({ step, round, seen: state }, { workshop, now }) => {
    const refusal = outOfTurn(workshop, step, round, state)
    if (refusal) return refusal
    const minutes = stepOf(workshop, step)?.seating?.minutes ?? 0
    if (state !== 'called') return refuse('round-not-called')
    return accept({ type: 'round.started', step, round }, timer(now, minutes * 60_000))
  }),

  'round.end': command(staff, roundInput, ({ step, round, seen: state }, { workshop }) => {
    const refusal = outOfTurn(workshop, step, round, state)
    if (refusal) return refusal
    if (state !== 'running' && state !== 'called') return refuse('round-not-called')
    return accept({ type: 'round.ended', step, round }, { type: 'timer.set', timer: null })
  }),

  /** The host has read the draft, put it right, and will tell it to the next group. */
  'handover.confirm': command(
    [...staff, 'host', 'guest'],
    v.strictObject({ step: idSchema, round: index, table: idSchema, text: textOf(paragraphLimit) }),
    (input, { workshop }, actor) => {
      if (!workshop.tables.has(input.table)) return refuse('table-unknown')
      if (!isStaff(actor) && tableOf(workshop, actor.who)?.id !== input.table) return refuse('not-allowed')
      if (!stepOf(workshop, input.step)?.seating) return refuse('step-unknown')
      return accept({ type: 'handover.confirmed', ...input })
    },
  ),

  'message.send': command(
    staff,
    v.strictObject({
      message: idSchema,
      tables: v.nullable(v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(120))),
      text: textOf(cardLimit),
    }),
    ({ message, tables, text }, { workshop }) => {
      if (workshop.messages.has(message)) return accept()
      if (tables?.some((id) => !workshop.tables.has(id))) return refuse('table-unknown')
      return accept({ type: 'message.sent', message, tables, text })
    },
  ),

  /** Harvest: the next table reports, with its countdown; its insights come to the wall. Null: nobody, the wall shows all. */
  'harvest.call': command(
    staff,
    v.strictObject({ step: idSchema, table: v.nullable(idSchema), after: v.optional(v.nullable(idSchema)) }),
    ({ step: id, table, after }, { workshop, now }) => {
      const step = stepOf(workshop, id)
      // The table that was in front when the button was pressed (D17): no turn begins twice.
      if (after !== undefined && after !== workshop.screen.focus) return refuse('moved-on')
      if (!isOpen(workshop, id) || step?.kind !== 'harvest') return refuse('step-closed')
      if (table !== null && !workshop.tables.has(table)) return refuse('table-unknown')
      const screen: WorkshopEvent = {
        type: 'screen.set',
        screen: { view: 'step', focus: table, dark: workshop.screen.dark },
      }
      if (table === null) return accept(screen, { type: 'timer.set', timer: null })
      return accept({ type: 'table.heard', step: id, table }, screen, timer(now, step.turn * 1000))
    },
  ),

  /** The open room: people bring topics. */
  'topic.announce': command(
    [...staff, 'host', 'guest'],
    v.strictObject({ topic: idSchema, table: idSchema, title: textOf(160) }),
    ({ topic, table, title }, { workshop }, actor) => {
      const known = workshop.topics.get(topic)
      if (known && !isStaff(actor) && known.by !== actor.who) return refuse('not-allowed')
      if (workshop.status !== 'open' && !isStaff(actor)) return refuse('workshop-not-open')
      if (!workshop.tables.get(table)?.topics) return refuse('no-topics-here')
      const by = known ? known.by : actor.role === 'guest' ? actor.who : null
      return accept({ type: 'topic.announced', topic, table, title, by })
    },
  ),

  'topic.withdraw': command(
    [...staff, 'host', 'guest'],
    v.strictObject({ topic: idSchema }),
    ({ topic }, { workshop }, actor) => {
      const known = workshop.topics.get(topic)
      if (!known) return refuse('topic-unknown')
      const own = known.by === actor.who || tableOf(workshop, actor.who)?.id === known.table
      return isStaff(actor) || own ? accept({ type: 'topic.withdrawn', topic }) : refuse('not-allowed')
    },
  ),
}
