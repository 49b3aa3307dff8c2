import { expect, test } from 'vitest'
import { openMemory } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { anna, card, collecting, id, moderator } from './house.ts'

/** A house whose storage says how often a log was read from it. */
async function counted() {
  const memory = openMemory()
  let reads = 0
  const events: Storage['events'] = (...asked) => {
    reads += 1
    return memory.events(...asked)
  }
  const house = await collecting({ storage: { ...memory, events } })
  await house.send('card.add', card('a'), anna)
  await house.facts()
  /** How often the log was read for this. */
  const readFor = async (work: () => Promise<unknown>): Promise<number> => {
    const before = reads
    await work()
    return reads - before
  }
  return { ...house, readFor }
}

const nobody = (): boolean => false

test('a workshop that nobody attends any more leaves memory, and the next hundred who come load it once (D14)', async () => {
  const { rooms, facts, stored, send, readFor } = await counted()
  expect(await readFor(facts)).toBe(0)
  rooms.air(nobody)
  // Somebody has asked since the last time.
  expect(await readFor(facts)).toBe(0)
  rooms.air(nobody)
  rooms.air(nobody)
  const coming = () => Promise.all(Array.from({ length: 100 }, facts))
  expect(await readFor(coming)).toBe(1)
  expect(await facts()).toEqual(await stored())
  rooms.air(nobody)
  rooms.air(nobody)
  // Not only looking brings it back.
  expect(await send('card.add', card('b'), anna)).toMatchObject({ ok: true })
  expect([...(await facts()).cards.keys()]).toEqual(['a', 'b'])
})

test('one with somebody in it stays, however long nobody says anything', async () => {
  const { rooms, facts, readFor } = await counted()
  for (let times = 0; times < 5; times += 1) rooms.air((workshop) => workshop === id)
  expect(await readFor(facts)).toBe(0)
})

test('and one that is just being asked is not taken away under the hands of whoever asks', async () => {
  const { rooms, facts, stored, send } = await counted()
  const names = Array.from({ length: 30 }, (_none, number) => `card-${number}`)
  const sent = names.map(async (name) => {
    const reply = await send('card.add', card(name), moderator)
    for (let times = 0; times < 3; times += 1) rooms.air(nobody)
    return reply
  })
  for (let times = 0; times < 3; times += 1) rooms.air(nobody)
  for (const reply of await Promise.all(sent)) expect(reply).toMatchObject({ ok: true })
  expect((await facts()).cards.size).toBe(names.length + 1)
  expect(await facts()).toEqual(await stored())
})
