import { notRunYet, type Run } from '../run.ts'
import type { Workshop } from '../workshop.ts'
import type { Fold } from './table.ts'

const runOf = (workshop: Workshop, step: string): Run => workshop.runs.get(step) ?? notRunYet

function change(workshop: Workshop, step: string, changes: Partial<Run>): void {
  workshop.runs.set(step, { ...runOf(workshop, step), ...changes })
}

export const foldCourse: Fold<
  | 'workshop.described'
  | 'workshop.opened'
  | 'workshop.closed'
  | 'agenda.planned'
  | 'participant.joined'
  | 'participant.changed'
  | 'participant.described'
  | 'participant.away'
  | 'step.started'
  | 'step.ended'
  | 'step.skipped'
  | 'step.revealed'
  | 'timer.set'
  | 'screen.set'
  | 'phones.set'
> = {
  'workshop.described': (workshop, { about }) => {
    workshop.about = about
  },
  'workshop.opened': (workshop, _event, at) => {
    workshop.status = 'open'
    workshop.openedAt ??= at
    workshop.closedAt = null
  },
  'workshop.closed': (workshop, _event, at) => {
    workshop.status = 'closed'
    workshop.closedAt = at
  },
  'agenda.planned': (workshop, { agenda }) => {
    workshop.agenda = agenda
    workshop.agendaRevision += 1
  },
  'participant.joined': (workshop, { participant, name, language, device }, at) => {
    const number = workshop.participants.size + 1
    const plain = { away: false, accessible: false, speaks: [], group: '' }
    workshop.participants.set(participant, { id: participant, number, name, language, joinedAt: at, device, ...plain })
  },
  'participant.changed': (workshop, { participant, name, language }) => {
    const known = workshop.participants.get(participant)
    if (known) workshop.participants.set(participant, { ...known, name, language })
  },
  'participant.described': (workshop, { participant, accessible, speaks, group }) => {
    const known = workshop.participants.get(participant)
    if (known) workshop.participants.set(participant, { ...known, accessible, speaks, group })
  },
  'participant.away': (workshop, { participant, away }) => {
    const known = workshop.participants.get(participant)
    if (known) workshop.participants.set(participant, { ...known, away })
  },
  'step.started': (workshop, { step }, at) => {
    const run = runOf(workshop, step)
    workshop.current = step
    change(workshop, step, {
      status: 'running',
      startedAt: run.startedAt ?? at,
      endedAt: null,
      times: run.times + 1,
    })
  },
  'step.ended': (workshop, { step }, at) => {
    change(workshop, step, { status: 'done', endedAt: at })
    if (workshop.current === step) workshop.current = null
  },
  'step.skipped': (workshop, { step }, at) => {
    change(workshop, step, { status: 'skipped', endedAt: at })
    if (workshop.current === step) workshop.current = null
  },
  'step.revealed': (workshop, { step, revealed }) => change(workshop, step, { revealed }),
  'timer.set': (workshop, { timer }) => {
    workshop.timer = timer
  },
  'screen.set': (workshop, { screen }) => {
    workshop.screen = screen
  },
  'phones.set': (workshop, { mode }) => {
    workshop.phones = mode
  },
}
