import { beforeEach, expect, test, vi } from 'vitest'
import { createOutbox, type Outbox } from '../../client/session/outbox.ts'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import type { OutboxShelf } from '../../client/session/types.ts'
import type { Envelope, Reply } from '../../shared/wire/messages.ts'
import { card } from './room.ts'

interface Desk {
  outbox: Outbox
  shelf: OutboxShelf
  delivered: Envelope[]
  /** What the server answers to the next deliveries; 'lost' for a connection that breaks. */
  answers: (Reply | 'lost')[]
  line: { online: boolean }
}

async function openDesk(keepsRefused = true, shelf = memoryShelf()): Promise<Desk> {
  const delivered: Envelope[] = []
  const answers: Desk['answers'] = []
  const line = { online: true }
  const deliver = async (envelope: Envelope): Promise<Reply> => {
    delivered.push(envelope)
    const answer = answers.shift() ?? { ok: true, version: delivered.length }
    if (answer !== 'lost') return answer
    line.online = false
    throw new Error('connection lost')
  }
  const parts = {
    shelf,
    deliver,
    online: () => line.online,
    changed: () => undefined,
    told: async () => undefined,
    random: () => 0,
  }
  return { outbox: await createOutbox({ ...parts, keepsRefused }), shelf, delivered, answers, line }
}

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
const names = (): unknown[] => desk.delivered.map(({ input }) => input)

test('a card lies on the shelf before it is shown as being sent (D3)', async () => {
  desk.line.online = false
  void desk.outbox.send('card.add', card('a'))
  expect(desk.outbox.entries()).toEqual([])
  await desk.outbox.kept()
  expect(desk.outbox.entries()).toMatchObject([{ state: 'waiting' }])
  expect(await desk.shelf.load()).toMatchObject([{ name: 'card.add', input: card('a') }])
})

test('a connection that breaks under way sends the same command again, with the same id (D4)', async () => {
  desk.answers.push('lost')
  const reply = desk.outbox.send('card.add', card('a'))
  await vi.waitFor(() => expect(desk.delivered).toHaveLength(1))
  desk.line.online = true
  desk.outbox.flush()
  expect(await reply).toEqual({ ok: true, version: 2 })
  expect(new Set(desk.delivered.map(({ id }) => id)).size).toBe(1)
  await vi.waitFor(() => expect(desk.outbox.entries()).toEqual([]))
})

test('commands are sent in the order in which they were given, one after another', async () => {
  const replies = ['a', 'b', 'c'].map((id) => desk.outbox.send('card.add', card(id)))
  await Promise.all(replies)
  expect(names()).toEqual([card('a'), card('b'), card('c')])
})

test('a server that asks for a moment gets the card again by itself, before those that came later', async () => {
  desk.answers.push({ ok: false, code: 'too-fast', params: {} })
  const replies = [desk.outbox.send('card.add', card('a')), desk.outbox.send('card.add', card('b'))]
  await Promise.all(replies)
  expect(names()).toEqual([card('a'), card('a'), card('b')])
})

test('of several votes that wait only the last is sent, and all who asked are answered', async () => {
  desk.line.online = false
  const votes = [1, 2, 3].map((dots) => desk.outbox.send('vote.cast', { ballot: 'b', choice: { x: dots } }))
  await desk.outbox.kept()
  desk.line.online = true
  desk.outbox.flush()
  const answers = await Promise.all(votes)
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(names()).toEqual([{ ballot: 'b', choice: { x: 3 } }])
})

test('a guest’s refused card stays on the shelf until it is put away; a moderator is simply answered', async () => {
  const refusal: Reply = { ok: false, code: 'step-closed', params: {} }
  desk.answers.push(refusal)
  expect(await desk.outbox.send('card.add', card('a'))).toEqual(refusal)
  expect(desk.outbox.entries()).toMatchObject([{ state: 'refused', reply: refusal }])
  expect(await desk.shelf.load()).toHaveLength(1)
  desk.outbox.dismiss(desk.outbox.entries()[0]?.id ?? '')
  expect(await desk.shelf.load()).toEqual([])

  const staff = await openDesk(false)
  staff.answers.push(refusal)
  await staff.outbox.send('card.add', card('b'))
  expect(staff.outbox.entries()).toEqual([])
})

test('a refusal that nobody waits for any more is kept, also for a moderator', async () => {
  const shelf = memoryShelf()
  await shelf.put({ id: 'old', name: 'card.add', input: card('old'), madeAt: 0 })
  const staff = await openDesk(false, shelf)
  staff.answers.push({ ok: false, code: 'step-closed', params: {} })
  staff.outbox.flush()
  await vi.waitFor(() => expect(staff.outbox.entries()).toMatchObject([{ id: 'old', state: 'refused' }]))
})
