import { expect, test } from 'vitest'
import { backoff } from '../../client/session/backoff.ts'
import { seededRandom } from './cable.ts'

const drawn = (times: number, wait: () => number): number[] => Array.from({ length: times }, wait)

test('a thousand phones come back spread over the whole time, longer with each vain attempt (D12)', () => {
  const random = seededRandom()
  for (const [attempt, bound] of [1000, 2000, 4000, 8000, 16_000, 25_000, 25_000].entries()) {
    const waits = drawn(1000, () => {
      const waiting = backoff(random)
      drawn(attempt, waiting.next)
      return waiting.next()
    })
    expect(Math.max(...waits)).toBeLessThanOrEqual(bound)
    // Full jitter: each tenth of the time gets about a tenth of the phones.
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      waits.filter((wait) => Math.floor((wait / bound) * 10) === tenth),
    )
    for (const tenth of tenths) expect(tenth.length).toBeGreaterThan(50)
  }
})

test('a small hall is no herd: nobody in it waits longer than three seconds for a try (D12, D19)', () => {
  const longest = (people: number): number => {
    const waiting = backoff(() => 1)
    waiting.crowd(people)
    // The fewer are left while a hall is lost, the more knock at once.
    waiting.crowd(1)
    return Math.max(...drawn(10, waiting.next))
  }
  expect([12, 80, 200, 400, 1000].map(longest)).toEqual([3000, 3000, 7000, 14_000, 25_000])
})

test('a server that restarts on purpose spreads the return as it asks, once (D12)', () => {
  const waiting = backoff(() => 1)
  waiting.spread(12_000)
  expect([waiting.next(), waiting.next()]).toEqual([12_000, 2000])
  waiting.spread(300)
  expect(waiting.next()).toBe(4000)
  waiting.reset()
  expect(waiting.next()).toBe(1000)
})
