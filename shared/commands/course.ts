import * as v from 'valibot'
import { inOrder } from '../domain/run.ts'
import type { WorkshopEvent } from '../domain/events.ts'
import { phoneModes, screenSchema, type Timer } from '../domain/moment.ts'
import { remaining } from '../domain/remaining.ts'
import { idSchema } from '../domain/written.ts'
import { openBallot, stepOf, type Workshop } from '../domain/workshop.ts'
import { accept, command, refuse, staff, type Decision } from './command.ts'
import { hasMovedOn, stepSeen } from './expected.ts'
import { endRounds } from './round.ts'

const seconds = v.pipe(v.number(), v.integer(), v.minValue(-3600), v.maxValue(6 * 3600))

function endCurrent(workshop: Workshop): WorkshopEvent[] {
  const { current } = workshop
  return current ? [...endRounds(workshop, current), { type: 'step.ended', step: current }] : []
}

/** The timer offers the step's minutes, paused, so that the moderator starts it when the room is ready. */
function timerFor(minutes: number): WorkshopEvent {
  const total = minutes * 60_000
  return { type: 'timer.set', timer: minutes > 0 ? { endsAt: null, left: total, total } : null }
}

function start(workshop: Workshop, id: string): Decision {
  const step = stepOf(workshop, id)
  if (!step) return refuse('step-unknown')
  const { screen } = workshop
  // At tables each round brings its own clock; the whole step's would only mislead until then.
  const minutes = step.seating ? 0 : step.minutes
  return accept(
    ...(workshop.current === id ? [] : endCurrent(workshop)),
    { type: 'step.started', step: id },
    timerFor(minutes),
    // A new step brings its own picture to the wall; what was shown by hand before belongs to the step before.
    { type: 'screen.set', screen: { view: 'step', focus: null, dark: screen.dark } },
    { type: 'phones.set', mode: 'step' },
  )
}

function withTimer(workshop: Workshop, seen: string | null, change: (timer: Timer) => Timer): Decision {
  // The clock of the next step is another one.
  if (hasMovedOn(workshop, seen)) return refuse('moved-on')
  if (!workshop.timer) return refuse('timer-unset')
  return accept({ type: 'timer.set', timer: change(workshop.timer) })
}

function prolong(timer: Timer, by: number, now: number): Timer {
  const left = Math.max(0, remaining(timer, now)) + by * 1000
  const total = Math.max(1000, timer.total + by * 1000)
  if (timer.endsAt === null) return { endsAt: null, left: Math.max(0, left), total }
  return { endsAt: now + Math.max(0, left), left: null, total }
}

export const courseCommands = {
  /** Next, back, repeat and jump are all this one: the faces know the order. */
  'step.start': command(
    staff,
    v.strictObject({ step: idSchema, from: stepSeen }),
    ({ step, from: seen }, { workshop }) => {
      if (workshop.status !== 'open') return refuse('workshop-not-open')
      if (workshop.current !== seen) return refuse('moved-on')
      if (openBallot(workshop)) return refuse('ballot-open')
      return start(workshop, step)
    },
  ),

  /** Leaves the step out and goes on to the one after it; nothing that was collected disappears. */
  'step.skip': command(
    staff,
    v.strictObject({ step: idSchema, from: stepSeen }),
    ({ step, from: seen }, { workshop }) => {
      if (workshop.status !== 'open') return refuse('workshop-not-open')
      if (workshop.current !== seen) return refuse('moved-on')
      if (!workshop.agenda || !stepOf(workshop, step)) return refuse('step-unknown')
      if (openBallot(workshop)) return refuse('ballot-open')
      const skipped: WorkshopEvent = { type: 'step.skipped', step }
      const rounds = endRounds(workshop, step)
      if (workshop.current !== step) return accept(...rounds, skipped)
      const order = inOrder(workshop.agenda)
      const next = order[order.findIndex((other) => other.id === step) + 1]
      if (!next) return accept(...rounds, skipped)
      const started = start({ ...workshop, current: null }, next.id)
      return started.accepted ? accept(...rounds, skipped, ...started.events) : started
    },
  ),

  'step.reveal': command(
    staff,
    v.strictObject({ step: idSchema, revealed: v.boolean() }),
    ({ step, revealed }, { workshop }) => {
      if (!stepOf(workshop, step)) return refuse('step-unknown')
      return accept({ type: 'step.revealed', step, revealed })
    },
  ),

  'timer.start': command(staff, v.strictObject({ seconds: v.nullable(seconds), from: stepSeen }), (input, facts) => {
    const { workshop, now } = facts
    if (hasMovedOn(workshop, input.from)) return refuse('moved-on')
    // Started by two hands, it runs.
    if (input.seconds === null && workshop.timer?.endsAt) return accept()
    const left = input.seconds === null ? (workshop.timer?.left ?? 0) : input.seconds * 1000
    if (left <= 0) return refuse('timer-unset')
    const total = input.seconds === null ? (workshop.timer?.total ?? left) : left
    return accept({ type: 'timer.set', timer: { endsAt: now + left, left: null, total } })
  }),

  'timer.pause': command(staff, v.strictObject({ from: stepSeen }), ({ from: seen }, { workshop, now }) =>
    withTimer(workshop, seen, (timer) => ({ ...timer, endsAt: null, left: Math.max(0, remaining(timer, now)) })),
  ),

  'timer.prolong': command(staff, v.strictObject({ seconds, from: stepSeen }), (input, { workshop, now }) =>
    withTimer(workshop, input.from, (timer) => prolong(timer, input.seconds, now)),
  ),

  'timer.clear': command(staff, v.strictObject({ from: stepSeen }), ({ from: seen }, { workshop }) =>
    hasMovedOn(workshop, seen) ? refuse('moved-on') : accept({ type: 'timer.set', timer: null }),
  ),

  'screen.show': command(staff, v.strictObject({ screen: screenSchema }), ({ screen }) =>
    accept({ type: 'screen.set', screen }),
  ),

  'phones.show': command(staff, v.strictObject({ mode: v.picklist(phoneModes) }), ({ mode }) =>
    accept({ type: 'phones.set', mode }),
  ),
}
