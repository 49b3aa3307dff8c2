import { useMemo } from 'react'
import { inOrder, notRunYet, type Run } from '../../../shared/domain/run.ts'
import { type Phase, type Step } from '../../../shared/domain/agenda.ts'
import { inLanguage, type LocalText } from '../../../shared/domain/language.ts'
import type { AgendaView, BallotView, WorkshopView } from '../../../shared/views/nouns.ts'
import { useAll, useNoun } from '../../session/react.tsx'
import { useLanguage } from '../../texts/texts.tsx'

/** Where the workshop stands, as everything on this face needs it. */
export interface Course {
  workshop: WorkshopView
  agenda: AgendaView
  order: Step[]
  current: Step | null
  phase: Phase | null
  runs: ReadonlyMap<string, Run>
  openBallot: BallotView | null
}

/** Null until the workshop has been told. */
export function useCourse(): Course | null {
  const workshop = useNoun('workshop')
  const agenda = useNoun('agenda')
  const steps = useAll('step')
  const ballots = useAll('ballot')
  return useMemo(() => {
    if (!workshop || !agenda) return null
    const order = inOrder(agenda)
    const current = order.find((step) => step.id === workshop.current) ?? null
    const lastRun = order.findLast((step) => steps.some(({ id, times }) => id === step.id && times > 0))
    const shown = current ?? lastRun ?? order[0]
    return {
      workshop,
      agenda,
      order,
      current,
      phase: agenda.phases.find((phase) => phase.id === shown?.phase) ?? null,
      runs: new Map(steps.map((run) => [run.id, run])),
      openBallot: ballots.find((ballot) => ballot.open) ?? null,
    }
  }, [workshop, agenda, steps, ballots])
}

export const runOf = (course: Pick<Course, 'runs'>, step: string): Run => course.runs.get(step) ?? notRunYet

/** Wordings of the agenda in the language of this page. */
export function useLocal(): (text: LocalText) => string {
  const language = useLanguage()
  return useMemo(() => (text) => inLanguage(text, language), [language])
}
