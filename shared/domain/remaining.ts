import type { Timer } from './moment.ts'

/** Milliseconds that are left at `now`; below zero when the time is over. */
export function remaining(timer: Timer, now: number): number {
  return timer.endsAt === null ? (timer.left ?? 0) : timer.endsAt - now
}
