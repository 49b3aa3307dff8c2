import * as v from 'valibot'
import { aboutSchema } from '../domain/about.ts'
import { inOrder } from '../domain/run.ts'
import { agendaSchema, type Agenda } from '../domain/agenda.ts'
import { missingIn } from '../domain/notice.ts'
import { blankOr } from '../domain/written.ts'
import { languageSchema } from '../domain/wording.ts'
import type { WorkshopEvent } from '../domain/events.ts'
import { openBallot, type Workshop } from '../domain/workshop.ts'
import { accept, command, guests, lead, refuse, staff } from './command.ts'
import { hasMovedOn, stepSeen } from './expected.ts'
import { endRounds } from './round.ts'

/** Ids that repeat, phases without steps or steps without a phase would break the run sheet. */
function isSound(agenda: Agenda): boolean {
  const phases = new Set(agenda.phases.map((phase) => phase.id))
  const steps = new Set(agenda.steps.map((step) => step.id))
  return (
    phases.size === agenda.phases.length &&
    steps.size === agenda.steps.length &&
    inOrder(agenda).length === agenda.steps.length &&
    agenda.steps.every((step) => step.of.every((other) => steps.has(other) && other !== step.id))
  )
}

/** What was collected hangs on its step, so a step that ran stays, and stays of its kind. */
function losesCourse(workshop: Workshop, next: Agenda): boolean {
  return (workshop.agenda?.steps ?? []).some((step) => {
    const ran = workshop.runs.has(step.id)
    return ran && !next.steps.some((other) => other.id === step.id && other.kind === step.kind)
  })
}

export const workshopCommands = {
  'workshop.describe': command(staff, v.strictObject({ about: aboutSchema }), ({ about }) =>
    accept({ type: 'workshop.described', about }),
  ),

  'workshop.open': command(lead, v.strictObject({}), (_input, { workshop }) => {
    if (!workshop.agenda) return refuse('agenda-missing')
    if (workshop.status === 'open') return accept()
    // P1: nobody writes a word before it is said who answers for it.
    if (missingIn(workshop.notice).length > 0) return refuse('notice-incomplete')
    return accept({ type: 'workshop.opened' })
  }),

  'workshop.close': command(lead, v.strictObject({ from: stepSeen }), ({ from }, { workshop }) => {
    if (workshop.status === 'closed' || hasMovedOn(workshop, from)) return refuse('moved-on')
    if (workshop.status !== 'open') return refuse('workshop-not-open')
    if (openBallot(workshop)) return refuse('ballot-open')
    const { current, screen } = workshop
    const ended: WorkshopEvent[] = current
      ? [...endRounds(workshop, current), { type: 'step.ended', step: current }]
      : []
    // What was put up by hand must not stand in the way of the thanks at the end.
    return accept(
      ...ended,
      { type: 'screen.set', screen: { view: 'step', focus: null, dark: screen.dark } },
      { type: 'phones.set', mode: 'step' },
      { type: 'workshop.closed' },
    )
  }),

  /** The whole agenda at once. `revision` is the one that the editor had read (D17). */
  'agenda.plan': command(
    staff,
    v.strictObject({ agenda: agendaSchema, revision: v.number() }),
    ({ agenda, revision }, { workshop }) => {
      if (workshop.agenda && revision !== workshop.agendaRevision) return refuse('agenda-changed')
      if (!isSound(agenda)) return refuse('agenda-invalid')
      if (losesCourse(workshop, agenda)) return refuse('step-has-run')
      return accept({ type: 'agenda.planned', agenda })
    },
  ),

  'participant.rename': command(
    guests,
    v.strictObject({ name: blankOr(60), language: languageSchema }),
    ({ name, language }, { workshop }, actor) => {
      if (!workshop.participants.has(actor.who)) return refuse('ticket-unknown')
      return accept({ type: 'participant.changed', participant: actor.who, name, language })
    },
  ),
}
