import type { Timer } from '../../../shared/domain/moment.ts'
import { remaining } from '../../../shared/domain/remaining.ts'

export interface TimeLeft {
  /** Seconds */
  remaining: number
  /** Seconds */
  total: number
  state: 'ready' | 'running' | 'paused' | 'last-minute' | 'over'
}

/** What a countdown shows. Running out only warns: nothing that somebody is typing is thrown away (A3). */
export function timeLeft(timer: Timer, now: number): TimeLeft {
  const left = remaining(timer, now) / 1000
  const total = timer.total / 1000
  if (timer.endsAt === null) return { remaining: left, total, state: timer.left === timer.total ? 'ready' : 'paused' }
  if (left <= 0) return { remaining: 0, total, state: 'over' }
  return { remaining: left, total, state: left <= 60 ? 'last-minute' : 'running' }
}
