import type { Timer } from '../../../shared/domain/moment.ts'
import { remaining } from '../../../shared/domain/remaining.ts'
import { useNoun, useNow } from '../../session/react.tsx'
import type { TimerState } from '../../ui/timer-ring.tsx'

export interface TimeLeft {
  /** Seconds */
  remaining: number
  /** Seconds */
  total: number
  state: TimerState
}

/** One minute before the end the table is asked for its insight. */
const lastMinute = 60

export function timeLeft(timer: Timer, now: number): TimeLeft {
  const left = Math.ceil(remaining(timer, now) / 1000)
  const total = timer.total / 1000
  if (timer.endsAt === null) return { remaining: left, total, state: 'paused' }
  if (left <= 0) return { remaining: 0, total, state: 'over' }
  return { remaining: left, total, state: left <= lastMinute ? 'last-minute' : 'running' }
}

/** Null where no clock runs; one that is only wound up is nobody's concern here. */
export function useTimeLeft(): TimeLeft | null {
  const timer = useNoun('timer')
  const now = useNow(1000)
  const isWoundUp = timer?.endsAt === null && timer.left === timer.total
  return timer && !isWoundUp ? timeLeft(timer, now) : null
}
