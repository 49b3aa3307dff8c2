import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import { createSession } from '../../client/session/session.ts'
import type { Session } from '../../client/session/types.ts'
import { openProxy, type Proxy } from '../faults/kit/proxy.ts'
import { card, openRoom, until, type Room } from './room.ts'

let room: Room
let line: Proxy
const sessions: Session[] = []
beforeEach(async () => {
  room = await openRoom()
  line = await openProxy(room.hall.url, 'slow line')
})
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close()
  await line.close()
  await room.close()
})

/** A phone at the end of the line, and whether it ever was without connection after it was there. */
async function openPhone(): Promise<{ phone: Session; losses: () => number }> {
  const { ticket } = await room.join()
  const { workshop } = room.created
  const headers = { origin: line.url }
  const phone = await createSession({ url: line.url, workshop, as: 'guest', ticket, shelf: memoryShelf(), headers })
  sessions.push(phone)
  phone.followCards(null)
  let losses = 0
  phone.store.subscribe(() => {
    if (phone.link().state === 'offline') losses += 1
  })
  return { phone, losses: () => losses }
}

test('a full wall comes over the slowest line, in pieces of which each shows that the line lives (D6, D10, D13)', async () => {
  const text = 'ä'.repeat(470)
  for (let at = 0; at < 75; at += 1) await room.moderator.send('card.add', card(`k${at}`, `${at} ${text}`))
  line.weather({ bytesPerSecond: 12_000, delay: 20 })
  const { phone } = await openPhone()
  await until(phone, () => phone.link().state === 'online', 25_000)
  expect(phone.store.all('card').map(({ id }) => id)).toEqual(room.moderator.store.all('card').map(({ id }) => id))
  expect(line.links()).toHaveLength(1)
}, 40_000)

test('a phone that comes to the front on a slow line keeps its connection (D7)', async () => {
  const { phone, losses } = await openPhone()
  await until(phone, () => phone.link().state === 'online')
  line.weather({ delay: 550 })
  phone.wake()
  expect(await phone.send('card.add', card('slowly'))).toMatchObject({ ok: true })
  expect(losses()).toBe(0)
})
