import { expect, test } from 'vitest'
import { waitBeforeAnnouncing } from '../../client/ui/announcement-pace.ts'

const pace = 5000

test('the first news is said at once', () => {
  expect(waitBeforeAnnouncing(1_000, undefined, pace)).toBe(0)
})

test('under twenty cards a second a screen reader speaks at most twelve times a minute (A4)', () => {
  let last: number | undefined
  let due: number | undefined
  let said = 0
  for (let now = 0; now < 60_000; now += 50) {
    // Each card replaces what waits to be said and is due when the pace allows.
    due = now + waitBeforeAnnouncing(now, last, pace)
    if (due > now) continue
    said += 1
    last = now
  }
  expect(said).toBeGreaterThan(0)
  expect(said).toBeLessThanOrEqual(12)
})

test('news after a long silence does not wait', () => {
  expect(waitBeforeAnnouncing(20_000, 1_000, pace)).toBe(0)
})
