/** How long to wait, in milliseconds, before the next polite announcement may be made (A4). */
export function waitBeforeAnnouncing(now: number, last: number | undefined, pace: number): number {
  return last === undefined ? 0 : Math.max(0, last + pace - now)
}
