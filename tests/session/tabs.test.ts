import { afterEach, expect, test, vi } from 'vitest'
import { neighboursAt } from '../../client/session/neighbours.ts'
import { createOutbox, type Outbox } from '../../client/session/outbox.ts'
import { deviceShelf } from '../../client/session/shelf-device.ts'
import { nanoid } from 'nanoid'
import type { Envelope, Reply } from '../../shared/wire/messages.ts'
import { fakeRows } from './rows.ts'
import { card } from './room.ts'

const open: Outbox[] = []
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.close()
})

/** A phone on which the same workshop is open several times; the tabs talk as they do in a browser. */
function phone(rows = fakeRows(), workshop = nanoid()) {
  const delivered: Envelope[] = []
  const answers = new Map<string, Reply>()
  /** As the server does: what it has seen before gets the same answer again. */
  const server = (envelope: Envelope): Reply => {
    delivered.push(envelope)
    const answer = answers.get(envelope.id) ?? { ok: true, version: answers.size + 1 }
    answers.set(envelope.id, answer)
    return answer
  }
  async function tab(online: boolean) {
    const line = { online, lost: false }
    let due: readonly string[] = []
    const deliver = async (envelope: Envelope): Promise<Reply> => {
      const answer = server(envelope)
      if (line.lost) {
        line.online = false
        throw new Error('the answer is lost')
      }
      return answer
    }
    const neighbours = neighboursAt(workshop)
    const shelf = deviceShelf(workshop, rows, neighbours)
    const outbox = await createOutbox({
      shelf,
      deliver,
      online: () => line.online,
      changed: (ids) => (due = ids),
      keepsRefused: true,
      told: async () => undefined,
      random: () => 0,
    })
    open.push(outbox)
    return { outbox, line, shelf, due: () => due, leave: () => neighbours.say({ say: 'bye' }) }
  }
  const refuse = (id: string): void => void answers.set(id, { ok: false, code: 'step-closed', params: {} })
  return { tab, delivered, rows, workshop, refuse }
}

const texts = (outbox: Outbox): unknown[] => outbox.entries().map(({ input, state }) => [input, state])

test('a card that waits in one tab is seen in the other, and goes from both when it has arrived', async () => {
  const { tab, delivered } = phone()
  const [here, there] = [await tab(false), await tab(false)]
  const reply = here.outbox.send('card.add', card('a'))
  await vi.waitFor(() => expect(texts(there.outbox)).toEqual([[card('a'), 'waiting']]))
  expect(texts(there.outbox)).toEqual(texts(here.outbox))
  here.line.online = true
  here.outbox.flush()
  expect(await reply).toMatchObject({ ok: true })
  there.line.online = true
  there.outbox.flush()
  await vi.waitFor(() => expect(texts(there.outbox)).toEqual([]))
  expect(texts(here.outbox)).toEqual([])
  expect(delivered).toHaveLength(1)
})

test('a card of a tab that was closed before it was sent is sent by the other, without a reload (D3)', async () => {
  const { tab, delivered } = phone()
  const [closing, staying] = [await tab(false), await tab(true)]
  void closing.outbox.send('card.add', card('a'))
  await closing.outbox.kept()
  closing.outbox.close()
  await vi.waitFor(() => expect(delivered).toMatchObject([{ name: 'card.add', input: card('a') }]))
  await vi.waitFor(async () => expect(await staying.shelf.load()).toEqual([]))
})

test('a tab that was killed without a word is taken for gone after a moment', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { tab, delivered } = phone()
    const [killed, staying] = [await tab(false), await tab(true)]
    void killed.outbox.send('card.add', card('a'))
    await vi.waitFor(() => expect(staying.outbox.entries()).toHaveLength(1))
    expect(delivered).toEqual([])
    await vi.advanceTimersByTimeAsync(3000)
    expect(delivered).toMatchObject([{ input: card('a') }])
  } finally {
    vi.useRealTimers()
  }
})

test('a tab without connection keeps showing the card that the other has sent, until it sees it arrive', async () => {
  const { tab } = phone()
  const [away, here] = [await tab(false), await tab(true)]
  const reply = away.outbox.send('card.add', card('a'))
  await vi.waitFor(() => expect(here.outbox.entries()).toHaveLength(1))
  away.leave()
  expect(await reply).toMatchObject({ ok: true })
  expect(away.outbox.entries()).toHaveLength(1)
  expect(away.due()).toEqual([])
  away.line.online = true
  away.outbox.flush()
  await vi.waitFor(() => expect(away.outbox.entries()).toEqual([]))
})

test('a refusal is seen in every tab, and put away in one it is gone from all', async () => {
  const { tab, refuse } = phone()
  const [here, there] = [await tab(false), await tab(false)]
  void here.outbox.send('card.add', card('a'))
  await vi.waitFor(() => expect(there.outbox.entries()).toHaveLength(1))
  refuse(here.outbox.entries()[0]?.id ?? '')
  here.line.online = true
  here.outbox.flush()
  await vi.waitFor(() => expect(there.outbox.entries()).toMatchObject([{ state: 'refused' }]))
  there.outbox.dismiss(there.outbox.entries()[0]?.id ?? '')
  await vi.waitFor(() => expect(here.outbox.entries()).toEqual([]))
  expect(await here.shelf.load()).toEqual([])
})

test('of votes in two tabs the later counts, and both who voted are answered', async () => {
  const { tab, delivered } = phone()
  const [first, second] = [await tab(false), await tab(false)]
  const votes = [first.outbox.send('vote.cast', { ballot: 'b', choice: { x: 1 } })]
  await vi.waitFor(() => expect(second.outbox.entries()).toHaveLength(1))
  votes.push(second.outbox.send('vote.cast', { ballot: 'b', choice: { x: 2 } }))
  await vi.waitFor(() => expect(first.outbox.entries()).toMatchObject([{ input: { choice: { x: 2 } } }]))
  second.line.online = true
  second.outbox.flush()
  expect(await Promise.all(votes)).toMatchObject([{ ok: true }, { ok: true }])
  expect(delivered).toHaveLength(1)
})

test('a command that two tabs send at once is one command (D4)', async () => {
  const { tab, delivered } = phone()
  const first = await tab(true)
  first.line.lost = true
  void first.outbox.send('card.add', card('a'))
  await vi.waitFor(() => expect(delivered).toHaveLength(1))
  const second = await tab(true)
  second.outbox.flush()
  first.line.lost = false
  first.line.online = true
  first.outbox.flush()
  await vi.waitFor(() => expect(first.outbox.entries()).toEqual([]))
  await vi.waitFor(() => expect(second.outbox.entries()).toEqual([]))
  expect(new Set(delivered.map(({ id }) => id)).size).toBe(1)
})

test('two workshops on one phone do not mix', async () => {
  const rows = fakeRows()
  const [one, other] = [phone(rows), phone(rows)]
  const [here, there] = [await one.tab(false), await other.tab(true)]
  void here.outbox.send('card.add', card('a'))
  await here.outbox.kept()
  here.outbox.close()
  expect((await other.tab(true)).outbox.entries()).toEqual([])
  expect(there.outbox.entries()).toEqual([])
  expect(other.delivered).toEqual([])
  expect((await one.tab(false)).outbox.entries()).toHaveLength(1)
})

test('without room on the phone the card is sent from memory, says that it is not kept, and is kept when there is room (D3)', async () => {
  const rows = fakeRows('refuses')
  const { tab, delivered } = phone(rows)
  const full = await tab(false)
  void full.outbox.send('card.add', card('a'))
  await full.outbox.kept()
  expect(full.outbox.entries()).toMatchObject([{ state: 'waiting' }])
  expect(full.shelf.durable).toBe(false)
  rows.mood('keeps')
  void full.outbox.send('card.add', card('b'))
  await vi.waitFor(() => expect(full.shelf.durable).toBe(true))
  const inputs = (await full.shelf.load()).map(({ input }) => input)
  expect(inputs).toEqual([card('a'), card('b')])
  full.line.online = true
  full.outbox.flush()
  await vi.waitFor(() => expect(delivered.map(({ input }) => input)).toEqual([card('a'), card('b')]))
})

test('a database that says nothing holds no card back, and what it held is sent when it wakes up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const rows = fakeRows()
    const { tab, delivered } = phone(rows)
    const before = await tab(false)
    void before.outbox.send('card.add', card('before'))
    await before.outbox.kept()
    before.outbox.close()
    rows.mood('hangs')
    const opening = tab(true)
    await vi.advanceTimersByTimeAsync(1500)
    const after = await opening
    void after.outbox.send('card.add', card('after'))
    await vi.advanceTimersByTimeAsync(1500)
    await vi.waitFor(() => expect(delivered).toMatchObject([{ input: card('after') }]))
    rows.mood('keeps')
    await vi.advanceTimersByTimeAsync(3000)
    await vi.waitFor(() => expect(delivered.map(({ input }) => input)).toEqual([card('after'), card('before')]))
    await vi.waitFor(async () => expect(await after.shelf.load()).toEqual([]))
  } finally {
    vi.useRealTimers()
  }
})

test('what only one tab could keep in memory is sent by the other when that one is closed (D3)', async () => {
  const { tab, delivered } = phone(fakeRows('refuses'))
  const [closing, staying] = [await tab(false), await tab(true)]
  void closing.outbox.send('card.add', card('a'))
  await closing.outbox.kept()
  closing.outbox.close()
  await vi.waitFor(() => expect(delivered).toMatchObject([{ input: card('a') }]))
  await vi.waitFor(() => expect(staying.outbox.entries()).toEqual([]))
})
