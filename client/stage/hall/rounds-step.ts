import type { Agenda, Step } from '../../../shared/domain/agenda.ts'
import { inOrder } from '../../../shared/domain/run.ts'
import type { RoundView } from '../../../shared/views/nouns.ts'
import { useAll, useCurrentStep, useNoun } from '../../session/react.tsx'

/** The step whose tables are meant: the one that runs, the one that a harvest works on, the last that was walked, the first to come. */
export function roundsStep(
  agenda: Agenda,
  current: Step | null,
  rounds: readonly Pick<RoundView, 'step' | 'state'>[],
): Step | null {
  if (current?.seating) return current
  const steps = inOrder(agenda).filter(({ seating }) => seating)
  const source = steps.find(({ id }) => current?.of.includes(id))
  const walked = steps.findLast(({ id }) => rounds.some(({ step, state }) => step === id && state !== 'planned'))
  return source ?? walked ?? steps[0] ?? null
}

export function useRoundsStep(): Step | null {
  const agenda = useNoun('agenda')
  const current = useCurrentStep()
  const rounds = useAll('round')
  return agenda ? roundsStep(agenda, current, rounds) : null
}
