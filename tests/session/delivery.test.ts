import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import { ownClientHeader, socketPath } from '../../shared/wire/terms.ts'
import { firstCollect } from '../live/hall.ts'
import { seededRandom } from './cable.ts'
import { card, openRoom, until, type Room } from './room.ts'

let room: Room
beforeEach(async () => {
  room = await openRoom()
})
afterEach(() => room.close())

const onTheWall = (): string[] => room.moderator.store.all('card').map(({ text }) => text)

test('a card that waits without network survives a reload, and so does who wrote it (D3)', async () => {
  const joined = await room.join('Aylin')
  const shelf = memoryShelf()
  const before = await room.phone(joined, shelf)
  await until(before, () => before.link().state === 'online')
  room.cable.cut()
  void before.send('card.add', card('a', 'Im Funkloch geschrieben'))
  await before.kept()
  expect(before.outbox()).toMatchObject([{ name: 'card.add', state: 'waiting' }])
  before.close()
  room.cable.mend()

  const after = await room.phone(joined, shelf)
  await until(after, () => after.store.get('myCard', 'a') !== undefined)
  expect(after.store.get('me', 'it')).toMatchObject({ id: joined.participant, name: 'Aylin' })
  await until(room.moderator, () => onTheWall().length > 0)
  expect(onTheWall()).toEqual(['Im Funkloch geschrieben'])
  await until(after, () => after.outbox().length === 0)
  expect(await shelf.load()).toEqual([])
})

test('every card arrives exactly once and in order, however often the cable is cut in the middle (D3, D4)', async () => {
  const random = seededRandom()
  const { cable } = room
  const phone = await room.phone(await room.join())
  await until(phone, () => phone.link().state === 'online')
  const answers: boolean[] = []
  for (const id of ['k0', 'k1', 'k2', 'k3']) {
    const reply = phone.send('card.add', card(id))
    // Before it left, on its way, or with the answer on its way back.
    await pause(random() * 15)
    cable.cut()
    await until(phone, () => phone.link().state === 'offline')
    cable.mend()
    phone.wake()
    answers.push((await reply).ok)
  }
  expect(answers).toEqual([true, true, true, true])
  await until(room.moderator, () => onTheWall().length === 4)
  expect(onTheWall()).toEqual(['Karte k0', 'Karte k1', 'Karte k2', 'Karte k3'])
}, 30_000)

test('what happened while a phone was away is there after its return (D6)', async () => {
  const [here, away] = [await room.join(), await room.join()]
  const sleeper = await room.phone(away)
  sleeper.followCards(null)
  await until(sleeper, () => sleeper.link().state === 'online')
  room.cable.cut()
  await until(sleeper, () => sleeper.link().state === 'offline')
  await room.moderator.send('step.reveal', { step: firstCollect, revealed: true })
  for (const id of ['x', 'y', 'z']) await room.moderator.send('card.add', card(id))
  room.cable.mend()
  sleeper.wake()
  await until(sleeper, () => sleeper.store.all('card').length === 3)
  await until(room.moderator, () => room.moderator.store.version() === sleeper.store.version())
  expect(here.participant).not.toBe(away.participant)
})

test('a dead network that says nothing is noticed within six seconds of sending (D10)', async () => {
  const phone = await room.phone(await room.join())
  await until(phone, () => phone.link().state === 'online')
  room.cable.hang()
  const sent = performance.now()
  void phone.send('card.add', card('hanging'))
  await until(phone, () => phone.link().state === 'offline', 8000)
  expect(performance.now() - sent).toBeLessThan(6000)
  room.cable.mend()
  phone.wake()
  await until(room.moderator, () => onTheWall().includes('Karte hanging'))
}, 20_000)

test('an idle phone hears from the server often enough to notice a dead network within 25 seconds (D10)', async () => {
  const asked = `${room.hall.url}${socketPath}/?EIO=4&transport=polling`
  const opened = await (await fetch(asked, { headers: { [ownClientHeader]: '1' } })).text()
  const { pingInterval, pingTimeout } = v.parse(
    v.object({ pingInterval: v.number(), pingTimeout: v.number() }),
    JSON.parse(opened.slice(1)),
  )
  // A phone lets go when so long nothing came; the last second is for timers that are late.
  expect(pingInterval + pingTimeout).toBeLessThanOrEqual(24_000)
})

test('a phone that comes back to the front is current within three seconds, although its socket looks alive (D7)', async () => {
  const phone = await room.phone(await room.join())
  phone.followCards(null)
  await until(phone, () => phone.link().state === 'online')
  room.cable.hang()
  await room.moderator.send('card.add', card('missed'))
  room.cable.mend()
  const back = performance.now()
  phone.wake()
  await until(phone, () => phone.link().state === 'offline', 3000)
  await until(phone, () => phone.link().state === 'online', 3000)
  expect(phone.store.get('card', 'missed')?.text).toBe('Karte missed')
  expect(performance.now() - back).toBeLessThan(3000)
})

test('a refused card stays with its reason until it is put away', async () => {
  const phone = await room.phone(await room.join())
  const reply = await phone.send('card.add', { ...card('later'), step: 'reflection' })
  expect(reply).toMatchObject({ ok: false, code: 'step-not-yet' })
  expect(phone.outbox()).toMatchObject([{ state: 'refused', reply: { code: 'step-not-yet' } }])
  phone.dismiss(phone.outbox()[0]?.id ?? '')
  expect(phone.outbox()).toEqual([])
})

test('without a valid ticket the phone is told and does not knock again and again', async () => {
  const phone = await room.phone({ ...(await room.join()), ticket: 'no-such-ticket' })
  await until(phone, () => phone.link().state === 'ended')
  expect(phone.link()).toEqual({ state: 'ended', reason: 'ticket-unknown' })
})

test('the time on the phone is the server’s time (D18)', async () => {
  const phone = await room.phone(await room.join())
  await until(phone, () => phone.link().state === 'online')
  await until(phone, () => Math.abs(phone.now() - Date.now()) < 200)
  expect(Math.abs(phone.now() - Date.now())).toBeLessThan(200)
})
