import { expect, test } from 'vitest'
import { join } from '../../server/pipeline/join.ts'
import { anna, bela, card, collecting, id } from './house.ts'

/** Longer than anything else takes here. */
const tick = 500

test('what comes within a tick of the last commit shares the next one and one telling, while looking waits for nobody (D2)', async () => {
  const house = await collecting({ tick })
  const before = house.told.length
  let answered = 0
  const all: Promise<unknown>[] = []
  for (const name of ['a', 'b', 'c', 'd']) {
    all.push(house.send('card.add', card(name), anna).then(() => (answered += 1)))
    // Without a tick each would be stored before the next one comes.
    await new Promise((settle) => setTimeout(settle, 5))
  }
  await house.facts()
  expect(answered).toBe(0)
  await Promise.all(all)
  await house.facts()
  const told = house.told.slice(before)
  expect(told).toHaveLength(1)
  expect(told[0]?.events).toHaveLength(4)
  expect([...(await house.facts()).cards.keys()]).toEqual(['a', 'b', 'c', 'd'])
})

test('looking breaks in again and again, and the card is stored all the same', async () => {
  const house = await collecting({ tick })
  const late = house.send('card.add', card('a'), anna)
  let looks = 0
  let done = false
  void late.then(() => (done = true))
  while (!done) {
    await house.facts()
    looks += 1
    await new Promise((settle) => setTimeout(settle, 1))
  }
  expect(await late).toMatchObject({ ok: true })
  expect(looks).toBeGreaterThan(0)
})

test('whoever stands at the door does not wait, and takes along what does', async () => {
  const house = await collecting({ tick: 60_000 })
  const waiting = house.send('card.add', card('a'), bela)
  const ticket = { hash: 'hash-emil', workshop: id, participant: 'emil', createdAt: 1 }
  const joined = await join(house.rooms.room(id), { ticket, name: 'Emil', language: 'de' })
  expect([joined, await waiting]).toMatchObject([{ ok: true }, { ok: true }])
  expect((await house.facts()).participants.has('emil')).toBe(true)
})
