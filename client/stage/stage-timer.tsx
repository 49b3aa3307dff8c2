import { remaining } from '../../shared/domain/remaining.ts'
import { useNoun, useNow } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { TimerRing, type TimerState } from '../ui/timer-ring.tsx'

interface Countdown {
  /** Seconds, below zero when time is over. */
  left: number
  total: number
  state: TimerState
}

/** Null where no time is told. */
export function useCountdown(): Countdown | null {
  const timer = useNoun('timer')
  const now = useNow(1000)
  if (!timer || (timer.endsAt === null && timer.left === timer.total)) return null
  const left = Math.ceil(remaining(timer, now) / 1000)
  return { left, total: timer.total / 1000, state: stateOf(timer.endsAt !== null, left) }
}

/** The countdown as a quiet ring. Time running out is said in words and ends nothing. */
export function StageTimer() {
  const t = useTexts('screen')
  const countdown = useCountdown()
  if (!countdown) return null
  const { left, total, state } = countdown
  return (
    <TimerRing
      size="screen"
      label={t('timer')}
      remaining={Math.max(0, left)}
      total={total}
      state={state}
      stateText={t(`timer.word.${state}`)}
    />
  )
}

function stateOf(running: boolean, left: number): TimerState {
  if (left <= 0) return 'over'
  if (!running) return 'paused'
  return left <= 60 ? 'last-minute' : 'running'
}
