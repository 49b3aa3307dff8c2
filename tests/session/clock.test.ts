import { expect, test, vi } from 'vitest'
import { createClock } from '../../client/session/clock.ts'

const hour = 3_600_000
const serverTime = 1_795_798_800_000

/** A server behind a line with the given round trips in milliseconds, and a phone's clock that only runs forward. */
function line(trips: number[]) {
  let passed = 0
  const clock = createClock(() => 500 + passed)
  const ask = async () => {
    const trip = trips.shift() ?? 10
    passed += trip / 2
    const now = serverTime + passed
    passed += trip / 2
    return { now }
  }
  return { clock, ask, pass: (millis: number) => void (passed += millis), server: () => serverTime + passed }
}

test.each([hour, -hour])('a phone whose clock is an hour off shows the right time left (D18)', async (wrong) => {
  vi.useFakeTimers({ toFake: ['Date'], now: serverTime + wrong })
  const { clock, ask, server } = line([40, 300, 20, 80, 60])
  await clock.measure(ask)
  expect(clock.now()).toBeCloseTo(server(), -1)
  vi.useRealTimers()
})

test('setting the phone’s clock in the middle moves no countdown (D18)', async () => {
  const { clock, ask, pass, server } = line([30, 30, 30, 30, 30])
  await clock.measure(ask)
  vi.useFakeTimers({ toFake: ['Date'], now: serverTime + hour })
  pass(60_000)
  expect(clock.now()).toBeCloseTo(server(), -1)
  vi.useRealTimers()
})

test('of several round trips the quickest is believed', async () => {
  let passed = 0
  const clock = createClock(() => passed)
  // The way there is slow, the way back is not: half of the trip would be wrong by much.
  const trips = [2000, 900, 4, 1500, 700]
  await clock.measure(async () => {
    passed += trips.shift() ?? 0
    return { now: serverTime + passed }
  })
  expect(Math.abs(clock.now() - (serverTime + passed))).toBeLessThanOrEqual(2)
})
