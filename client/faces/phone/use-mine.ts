import { useMemo } from 'react'
import { useAll, useNoun, useOutbox } from '../../session/react.tsx'
import { minesOf, type Mine } from './mine.ts'

/** All my cards, arrived and on the way. */
export function useMine(): Mine[] {
  const cards = useAll('myCard')
  const runs = useAll('step')
  const agenda = useNoun('agenda')
  const outbox = useOutbox()
  return useMemo(() => {
    const plan = new Map(agenda?.steps.map((step) => [step.id, step]))
    return minesOf(cards, outbox, plan, new Map(runs.map((run) => [run.id, run])))
  }, [cards, runs, agenda, outbox])
}
