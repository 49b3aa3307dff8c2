import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newLimits, type Limits } from '../../server/live/limits.ts'
import { visitorOf } from '../../server/live/visitor.ts'
import { seededPick } from '../contracts/storage.ts'

const second = 1000
const minute = 60 * second

let limits: Limits
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  limits = newLimits()
})
afterEach(() => vi.useRealTimers())

const phone = (number: number) => visitorOf('w', 'guest', `phone-${number}`)

describe('a hall behind one address (S9)', () => {
  test('of five hundred phones that each send twenty cards within five minutes none is ever slowed down', async () => {
    const seed = Date.now() % 100_000
    console.log(`seed ${seed}`)
    const pick = seededPick(seed)
    // People write when they have a thought; half of them send their last five at once, before the time is over.
    const plan = Array.from({ length: 500 }, (_none, number) => ({
      visitor: phone(number),
      moments: Array.from({ length: 20 }, (_none, card) =>
        card >= 15 && number % 2 === 0 ? 5 * minute - 2 * second : pick(5 * 60) * second,
      ),
    }))
    let refused = 0
    for (let now = 0; now < 5 * minute; now += second) {
      vi.setSystemTime(now)
      vi.advanceTimersByTime(0)
      for (const { visitor, moments } of plan) {
        for (const moment of moments) if (moment === now && !(await limits.command(visitor))) refused += 1
      }
      vi.advanceTimersByTime(second)
    }
    expect(refused).toBe(0)
  })

  test('a phone that floods is slowed down within a second, and stays so; the others are not', async () => {
    let [through, others] = [0, 0]
    for (let now = 0; now < 10 * second; now += 10) {
      // A hundred each second, while the phone beside it sends one.
      if (await limits.command(phone(1))) through += 1
      if (now % second === 0 && !(await limits.command(phone(2)))) others += 1
      if (now === second) expect(through).toBeLessThan(50)
      vi.advanceTimersByTime(10)
    }
    expect(others).toBe(0)
    expect(through).toBeLessThan(60)
    expect(await limits.command(phone(3))).toBe(true)
  })
})
