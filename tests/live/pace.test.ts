import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPace, type Pace } from '../../server/live/pace.ts'
import { canWait, type Telling } from '../../server/pipeline/telling.ts'
import { anna, bela, card, collecting, moderator, type House } from '../pipeline/house.ts'

let house: House
let pace: Pace
let told: Telling[]
let troubles: unknown[]

beforeEach(async () => {
  house = await collecting()
  told = []
  troubles = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { rooms } = house
  const tell = (telling: Telling): void => void told.push(telling)
  pace = openPace({ rooms, tell, trouble: ({ error }) => void troubles.push(error), rest })
})
afterEach(() => {
  pace.stop()
  vi.useRealTimers()
})

/** A card waits a tenth of a second, what says how the evening goes on only a fiftieth. */
const rest = (_id: string, waiting: Telling | null): number => (waiting && !canWait(waiting) ? 20 : 100)

/** One more card, and what the room says of it. */
async function write(name: string, who = anna): Promise<void> {
  const before = house.told.length
  await house.send('card.add', card(name), who)
  await house.facts()
  for (const telling of house.told.slice(before)) pace.told(telling)
}

async function tenthOfASecond(): Promise<void> {
  vi.advanceTimersByTime(100)
  await house.facts()
}

const cardsIn = ({ keys }: Telling): string[] => keys.filter(([noun]) => noun === 'card').map(([, name]) => name)

test('the first card is told at once', async () => {
  await write('a')
  expect(told.map(cardsIn)).toEqual([['a']])
})

test('what happens within the same tenth of a second is told together, without a gap between the versions (D13, D6)', async () => {
  await write('a')
  await write('b')
  await write('c', bela)
  expect(told).toHaveLength(1)
  await tenthOfASecond()
  expect(told.map(cardsIn)).toEqual([['a'], ['b', 'c']])
  expect(told[1]?.from).toBe(told[0]?.to)
  expect(told[1]?.to).toBe((await house.facts()).version)
  expect(told[1]?.own.map(([owner, , name]) => [owner, name])).toEqual([
    ['anna', 'b'],
    ['bela', 'c'],
  ])
})

test('after a rest in which nothing happened the next card is told at once again', async () => {
  await write('a')
  await tenthOfASecond()
  await write('b')
  expect(told.map(cardsIn)).toEqual([['a'], ['b']])
})

test('a card that cannot be told troubles no later one', async () => {
  const { rooms } = house
  let broken = true
  const failing = openPace({
    rooms,
    tell(telling) {
      if (broken) throw new Error('the cable broke')
      told.push(telling)
    },
    trouble: ({ error }) => void troubles.push(error),
    rest,
  })
  pace.stop()
  pace = failing
  await write('a')
  broken = false
  await write('b')
  await tenthOfASecond()
  expect(troubles).toHaveLength(1)
  expect(told.map(cardsIn)).toEqual([['b']])
})

test('something that presses does not wait for the rest of those that can, and takes along what waits', async () => {
  await write('a')
  await write('b')
  const before = house.told.length
  await house.send('timer.start', { seconds: 60, from: (await house.facts()).current }, moderator)
  await house.facts()
  for (const telling of house.told.slice(before)) pace.told(telling)
  vi.advanceTimersByTime(20)
  await house.facts()
  expect(told.map(({ events }) => events.map(({ type }) => type))).toEqual([
    ['card.added'],
    ['card.added', 'timer.set'],
  ])
})
