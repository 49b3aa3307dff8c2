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
  | 'workshop.anonymised'
  | 'notice.written'
  | 'agenda.planned'
  | 'participant.joined'
  | 'participant.changed'
  | 'participant.described'
  | 'participant.away'
  | 'participant.erased'
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
  // The log that it stands in has been rewritten before: here the keys are gone already.
  'workshop.anonymised': (workshop, _event, at) => {
    workshop.anonymisedAt = at
  },
  'notice.written': (workshop, { notice }) => {
    workshop.notice = notice
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
  'participant.erased': (workshop, { participant }) => {
    const known = workshop.participants.get(participant)
    const nothing = { name: '', accessible: false, speaks: [], group: '' }
    if (known) workshop.participants.set(participant, { ...known, ...nothing })
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
