import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { waitingTeller } from '../../client/session/waiting.ts'

/** A phone whose commands come and go, and what it has told of them. */
function phone() {
  const told: (number | 'dark')[] = []
  const teller = waitingTeller((count, resting) => told.push(...(resting ? (['dark'] as const) : []), count))
  const holds = (...ids: string[]): void => teller.changed(ids)
  return { told, teller, holds }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a card that hangs for a second is told, and that it has gone', () => {
  const { told, holds } = phone()
  holds('a')
  vi.advanceTimersByTime(900)
  expect(told).toEqual([])
  vi.advanceTimersByTime(200)
  expect(told).toEqual([1])
  holds()
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([1, 0])
})

test('of cards that are each answered soon nothing is told, however many are written one after another', () => {
  const { told, holds } = phone()
  for (let card = 0; card < 100; card += 1) {
    holds(`card ${card}`)
    vi.advanceTimersByTime(70)
    holds()
    vi.advanceTimersByTime(30)
  }
  vi.advanceTimersByTime(3000)
  expect(told).toEqual([])
})

test('behind a card that hangs the next ones count as well, once each of them has waited', () => {
  const { told, holds } = phone()
  holds('a')
  vi.advanceTimersByTime(600)
  holds('a', 'b')
  vi.advanceTimersByTime(500)
  expect(told).toEqual([1])
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([1, 2])
})

test('what a phone brings along is told at once when it connects, every time anew', () => {
  const { told, teller, holds } = phone()
  holds('a', 'b')
  teller.connected()
  expect(told).toEqual([2])
  teller.connected()
  expect(told).toEqual([2, 2])
  holds('b')
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([2, 2, 1])
})

test('a phone that goes into a pocket says what it holds, also after it was lost and found', () => {
  const { told, teller, holds } = phone()
  holds('a')
  teller.rests(true)
  holds()
  teller.connected()
  teller.rests(false)
  expect(told).toEqual(['dark', 1, 'dark', 0, 0])
})

test('a page that is closed looks no more', () => {
  const { teller, holds } = phone()
  holds('a')
  teller.close()
  holds('a', 'b')
  expect(vi.getTimerCount()).toBe(0)
})
