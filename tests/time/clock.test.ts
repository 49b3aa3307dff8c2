import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createServerClock } from '../../server/time/clock.ts'
import { seeded } from '../kit/seeded.ts'

const hour = 3600_000
const begin = Date.UTC(2026, 10, 27, 18)

/** A machine whose clocks are moved by hand. `steady` stands still in its sleep, as on Linux. */
function machine({ sleepCounts = false } = {}) {
  const time = { steady: 500, uptime: 90_000, wall: begin }
  return {
    sources: { steady: () => time.steady, uptime: () => time.uptime, wall: () => time.wall },
    runs(milliseconds: number) {
      time.steady += milliseconds
      time.uptime += milliseconds
      time.wall += milliseconds
    },
    sleeps(milliseconds: number) {
      if (sleepCounts) time.steady += milliseconds
      time.uptime += milliseconds
      time.wall += milliseconds
    },
    isSet(milliseconds: number) {
      time.wall += milliseconds
    },
  }
}

test('a date that is set in the middle of an evening moves no clock (D18)', () => {
  const laptop = machine()
  const clock = createServerClock(laptop.sources)
  laptop.runs(60_000)
  for (const jump of [hour, -3 * hour, hour]) {
    laptop.isSet(jump)
    laptop.runs(1000)
  }
  expect(clock.now()).toBe(begin + 63_000)
  expect(clock.astray()).toBe(-hour)
})

test.each([false, true])(
  'an hour with the lid closed has passed when it is opened (D19, steady clock counts it: %s)',
  (sleepCounts) => {
    const laptop = machine({ sleepCounts })
    const clock = createServerClock(laptop.sources)
    laptop.runs(5000)
    laptop.sleeps(hour)
    expect(clock.now()).toBe(begin + 5000 + hour)
    laptop.runs(5000)
    laptop.sleeps(hour)
    expect(clock.now()).toBe(begin + 10_000 + 2 * hour)
    expect(clock.astray()).toBe(0)
  },
)

test('whatever happens to the machine, the time never goes back and never runs ahead of the hall (D18)', () => {
  const happening = fc.tuple(fc.constantFrom('runs', 'sleeps', 'isSet'), fc.integer({ min: 0, max: 3 * hour }))
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), fc.boolean(), (happenings, sleepCounts) => {
      const laptop = machine({ sleepCounts })
      const clock = createServerClock(laptop.sources)
      let passed = 0
      let last = clock.now()
      for (const [what, milliseconds] of happenings) {
        laptop[what](what === 'isSet' ? milliseconds - hour : milliseconds)
        if (what !== 'isSet') passed += milliseconds
        const now = clock.now()
        expect(now).toBeGreaterThanOrEqual(last)
        // A nap of less than a second looks like the coarseness of the clocks, and one of a millisecond like nothing at all.
        expect(now - begin).toBeLessThanOrEqual(passed)
        expect(now - begin).toBeGreaterThan(passed - 1000 - 2 - 1)
        last = now
      }
    }),
    seeded(500),
  )
})

test('after a restart with a date that was set back the log goes on where it was (D18)', () => {
  const laptop = machine()
  expect(createServerClock(laptop.sources, begin + hour).now()).toBe(begin + hour + 1)
  expect(createServerClock(laptop.sources, begin - hour).now()).toBe(begin)
})

test('a laptop that was years ahead and was put right is believed again', () => {
  const laptop = machine()
  expect(createServerClock(laptop.sources, begin + 400 * 24 * hour).now()).toBe(begin)
})
