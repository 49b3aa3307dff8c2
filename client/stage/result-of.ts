import type { Step } from '../../shared/domain/agenda.ts'
import type { BallotView } from '../../shared/views/nouns.ts'
import { useAll, useNoun } from '../session/react.tsx'

/** The last closed ballot on the same things that this step chooses from. */
export function useResultOf(step: Step): BallotView | undefined {
  const agenda = useNoun('agenda')
  const ballots = useAll('ballot')
  const sources = new Set(
    agenda?.steps
      .filter((other) => other.kind === 'weigh' && other.on === step.on && other.of.some((id) => step.of.includes(id)))
      .map(({ id }) => id),
  )
  return ballots.filter((ballot) => !ballot.open && sources.has(ballot.step)).at(-1)
}
