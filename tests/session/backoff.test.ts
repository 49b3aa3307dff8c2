import { expect, test } from 'vitest'
import { backoff } from '../../client/session/backoff.ts'
import { seededRandom } from './cable.ts'

const drawn = (times: number, wait: () => number): number[] => Array.from({ length: times }, wait)

/** When a phone of this hall is back: the first try for which the server is there again. */
function backAt(people: number, down: number, random: () => number): number {
  const waiting = backoff(random)
  waiting.crowd(people)
  let at = waiting.next()
  while (at < down) at += waiting.next()
  return at - down
}

test.each([1, 2, 3, 5, 10, 15, 20, 60])(
  'a thousand phones come back one after another and within half a minute, when the server was away for %i s (D12)',
  (down) => {
    const random = seededRandom()
    const back = drawn(1000, () => backAt(1000, down * 1000, random))
    const most = Math.max(...back.map((from) => back.filter((at) => at >= from && at < from + 1000).length))
    expect(most).toBeLessThanOrEqual(100)
    expect(Math.max(...back)).toBeLessThan(25_000)
  },
)

test('a small hall is no herd: nobody in it waits longer than three seconds for a try (D12, D19)', () => {
  const longest = (people: number): number => {
    const waiting = backoff(() => 1)
    waiting.crowd(people)
    // The fewer are left while a hall is lost, the more knock at once.
    waiting.crowd(1)
    return Math.max(...drawn(10, waiting.next))
  }
  expect([12, 80, 200, 400, 1000].map(longest)).toEqual([3000, 3000, 4600, 9200, 23_000])
})

test('a server that restarts on purpose spreads the return as it asks, once (D12)', () => {
  const waiting = backoff(() => 1)
  waiting.crowd(200)
  waiting.spread(12_000)
  expect([waiting.next(), waiting.next()]).toEqual([12_000, 4600])
  waiting.spread(300)
  expect(waiting.next()).toBe(4600)
  waiting.reset()
  expect(waiting.next()).toBe(1000)
})
