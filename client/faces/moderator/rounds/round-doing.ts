import { useRef } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useAct } from '../act.tsx'
import type { RoundNext } from './round-next.ts'
import { useRoundsDesk } from './rounds.tsx'
import { usePlaceTexts } from './words.ts'

/** A double click is one press: the second half of it must not start the round that the first half has called. */
const oneHandMs = 800

/** What the large button does in a step with tables. */
export function useRoundDoing(): (next: RoundNext & { step: Step }) => void {
  const t = usePlaceTexts()
  const act = useAct()
  const desk = useRoundsDesk()
  const pressedAt = useRef(-oneHandMs)
  return ({ deed, round, seen, step }) => {
    if (performance.now() - pressedAt.current < oneHandMs) return
    pressedAt.current = performance.now()
    const input = { step: step.id, round, seen }
    const params = { number: round + 1 }
    if (deed === 'tables') desk.turn('setup')
    if (deed === 'plan') desk.plan()
    if (deed === 'announce') desk.announce()
    if (deed === 'call') void act('round.call', input, { done: t('done.round.call', params) })
    if (deed === 'start') void act('round.start', input, { done: t('done.round.start', params) })
    if (deed === 'end') void act('round.end', input, { done: t('done.round.end', params) })
  }
}
