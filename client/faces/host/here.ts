import { useMemo } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import { currentRound } from '../../../shared/domain/round.ts'
import { inOrder } from '../../../shared/domain/run.ts'
import type { AgendaView, RoundView, TableView } from '../../../shared/views/nouns.ts'
import { useAll, useCurrentStep, useNoun } from '../../session/react.tsx'

/** One round at this table: what its cloth, cards and insights belong to. */
export interface Place {
  table: string
  step: string
  round: number
}

/** before: nobody was called yet · called: people are on their way · running · between: ended, and the next not called · after: the last has ended */
export type Moment = 'before' | 'called' | 'running' | 'between' | 'after'

/** Where the rounds of the step that runs stand. */
export interface Course {
  step: Step
  /** How many rounds there will be. */
  count: number
  moment: Moment
  /** The round that is written for now; before the first one the one that comes. Counted from 0. */
  round: number
  /** All rounds that are known. */
  rounds: readonly RoundView[]
}

export function courseOf(step: Step, all: readonly RoundView[]): Course {
  const rounds = all.filter((round) => round.step === step.id).toSorted((a, b) => a.index - b.index)
  const count = step.seating?.questions.length ?? rounds.length
  const now = currentRound(rounds)
  if (now) return { step, count, rounds, round: now.index, moment: now.state === 'called' ? 'called' : 'running' }
  const last = rounds.findLast(({ state }) => state === 'ended')
  if (!last) return { step, count, rounds, round: 0, moment: 'before' }
  return { step, count, rounds, round: last.index, moment: last.index + 1 < count ? 'between' : 'after' }
}

/** The rounds of the step that runs; null in other steps. */
export function useCourse(): Course | null {
  const step = useCurrentStep()
  const rounds = useAll('round')
  return useMemo(() => (step?.kind === 'rounds' ? courseOf(step, rounds) : null), [step, rounds])
}

/** The table of this face; undefined while nothing is known, or where nobody hosts. */
export function useOwnTable(): TableView | undefined {
  return useNoun('table', useNoun('hosting')?.table ?? '')
}

/** Something that was written at this table. */
export interface Layer {
  step: Step
  round: RoundView
}

/** All rounds that people were called to, in the order of the day. */
export function layersOf(agenda: AgendaView, all: readonly RoundView[]): Layer[] {
  return inOrder(agenda).flatMap((step) =>
    all
      .filter((round) => round.step === step.id && round.state !== 'planned')
      .toSorted((a, b) => a.index - b.index)
      .map((round) => ({ step, round })),
  )
}

export function useLayers(): Layer[] {
  const agenda = useNoun('agenda')
  const rounds = useAll('round')
  return useMemo(() => (agenda ? layersOf(agenda, rounds) : []), [agenda, rounds])
}

/** The round that can be written for now; null where none is. */
export function usePlaceNow(): Place | null {
  const table = useOwnTable()?.id
  const course = useCourse()
  if (table === undefined || !course || course.moment === 'before') return null
  return { table, step: course.step.id, round: course.round }
}
