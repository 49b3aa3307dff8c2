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

test('a phone that comes back again and again asks for the time anew only when it does not fit any more (D18, S9)', async () => {
  const { clock, ask, pass, server } = line([])
  let asked = 0
  const counted = async () => {
    asked += 1
    return ask()
  }
  await clock.listen(ask)
  await clock.assure(counted)
  expect(asked).toBe(5)
  for (let back = 0; back < 10; back += 1) {
    pass(60_000)
    await clock.listen(ask)
    await clock.assure(counted)
  }
  expect(asked).toBe(5)
  expect(clock.now()).toBeCloseTo(server(), -1)
})

test.each([2000, -2000])(
  'a phone whose clock stood still, or whose server did, measures anew (D18, D19)',
  async (wrong) => {
    let passed = 0
    let server = serverTime
    const clock = createClock(() => passed)
    const ask = async () => {
      passed += 10
      return { now: server + passed - 5 }
    }
    await clock.measure(ask)
    server += wrong
    await clock.listen(ask)
    await clock.assure(ask)
    expect(clock.now()).toBeCloseTo(server + passed, -1)
  },
)

test('an answer that took long proves nothing about the clock', async () => {
  const { clock, ask } = line([10, 10, 10, 10, 10, 3000])
  await clock.measure(ask)
  await clock.listen(ask)
  let asked = 0
  await clock.assure(async () => {
    asked += 1
    return ask()
  })
  expect(asked).toBe(5)
})
