import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hits } from '../kit/files.ts'
import { ask, card, command, cookieFor, enter, openEvening, outcome, knock, wholeOf, type Evening } from './evening.ts'
import { firstCollect, agenda, firstBoard } from './hall.ts'

const mark = 'MARKE-7Q4-ENDE'

describe('words that their author deletes (P8)', () => {
  let evening: Evening
  beforeEach(async () => {
    evening = await openEvening()
  })
  afterEach(() => evening.end())

  const here = (): number => hits(join(evening.hall.folder, 'data'), mark)
  const screen = async () =>
    enter(evening.hall, {
      as: 'screen',
      workshop: evening.created.workshop,
      cookie: await cookieFor(evening.hall, evening.created, 'screen'),
    })
  const cardOf = async (socket: Evening['moderator'], id: string) =>
    (await wholeOf(socket)).changes.find(([noun, at]) => noun === 'card' && at === id)?.[2] ?? null

  test('leave the wall at once and lie in no file any more when the phone is told so', async () => {
    const guest = await evening.guest('Ayşe')
    const wall = await screen()
    await command(guest.socket, 'card.add', card('c1', `${mark} erste Fassung`))
    await command(guest.socket, 'card.edit', { card: 'c1', text: `${mark} zweite Fassung` })
    await command(guest.socket, 'card.add', card('c2', 'bleibt'))
    expect(await cardOf(wall, 'c1')).toMatchObject({ text: `${mark} zweite Fassung` })
    expect(here()).toBeGreaterThan(0)
    const gone = new Promise<unknown>((settle) => {
      wall.on('tell', ({ changes }: { changes: unknown[][] }) => {
        const change = changes.find(([noun, id, value]) => noun === 'card' && id === 'c1' && value === null)
        if (change) settle(change)
      })
    })
    expect(await command(guest.socket, 'card.erase', { card: 'c1' })).toMatchObject({ ok: true })
    expect(here()).toBe(0)
    expect(await gone).toEqual(['card', 'c1', null])
    for (const socket of [wall, evening.moderator]) {
      expect(await cardOf(socket, 'c1')).toBeNull()
      expect(await cardOf(socket, 'c2')).toMatchObject({ text: 'bleibt', number: 2 })
    }
    wall.disconnect()
  })

  test('are in no download, also where they were merged and quoted before, and take nobody else’s words along', async () => {
    const { hall, created, moderator } = evening
    const guest = await evening.guest(`${mark} Name`)
    await command(guest.socket, 'card.add', card('c1', `${mark} Text`))
    const other = await evening.guest()
    await command(other.socket, 'card.add', card('c2', 'Das andere'))
    await command(moderator, 'card.hold', { card: 'c1', ground: `zu laut: ${mark}` })
    await command(moderator, 'card.release', { card: 'c1' })
    await command(moderator, 'card.merge', { card: 'c2', into: 'c1' })
    await command(moderator, 'step.start', {
      step: firstBoard,
      from: agenda.steps.find(({ kind }) => kind === 'collect')?.id,
    })
    await command(moderator, 'workshop.close', { from: firstBoard })
    expect(await command(guest.socket, 'me.erase', {})).toMatchObject({ ok: true })
    expect(here()).toBe(0)
    for (const file of ['archive.json', 'protocol.md', 'protocol.md?lang=en']) {
      const text = await (await hall.get(`/api/workshops/${created.workshop}/${file}`, { cookie: hall.office })).text()
      expect(text.length).toBeGreaterThan(100)
      expect(text).not.toContain(mark)
    }
    expect(await cardOf(moderator, 'c2')).toMatchObject({ text: 'Das andere', mergedInto: null })
  })

  test('come in one breath with their deletion: the disk never has them for good', async () => {
    const guest = await evening.guest()
    const [added, erased] = await Promise.all([
      command(guest.socket, 'card.add', card('c1', mark), 'add'),
      command(guest.socket, 'card.erase', { card: 'c1' }, 'erase'),
    ])
    expect([added.ok, erased.ok]).toEqual([true, true])
    expect(here()).toBe(0)
  })
})

const codeSchema = v.object({ code: v.string() })

describe('“anonymise now” (P7)', () => {
  let evening: Evening
  beforeEach(async () => {
    evening = await openEvening()
  })
  afterEach(() => evening.end())

  async function anonymise(): Promise<void> {
    const { hall, created, moderator } = evening
    await command(moderator, 'workshop.close', { from: firstCollect })
    const office = await enter(hall, { as: 'organizer', workshop: created.workshop, cookie: hall.office })
    expect(await command(office, 'workshop.anonymise', {})).toMatchObject({ ok: true })
    office.disconnect()
  }

  test('leaves nothing in the database that leads from a device to a card: no author, no name, no ticket, no command', async () => {
    const { hall, created } = evening
    const guests = [await evening.guest('Ayşe-MARKE'), await evening.guest('Bela-MARKE')]
    for (const [at, { socket }] of guests.entries()) {
      await command(socket, 'card.add', card(`c${at}`), `phone-command-${at}`)
      await command(socket, 'card.add', card(`d${at}`), `phone-command-later-${at}`)
    }
    const data = join(hall.folder, 'data')
    const traces = [...guests.map(({ participant }) => participant), 'MARKE', 'phone-command']
    expect(traces.map((trace) => hits(data, trace) > 0)).toEqual([true, true, true, true])
    await anonymise()
    expect(traces.map((trace) => hits(data, trace))).toEqual([0, 0, 0, 0])
    const archive = await (
      await hall.get(`/api/workshops/${created.workshop}/archive.json`, { cookie: hall.office })
    ).text()
    const cards = [...archive.matchAll(/\{[^{}]*"card\.added"[^{}]*\}/g)].map(([text]) => text)
    expect(cards).toHaveLength(4)
    // Nothing but the card itself tells one from another.
    const alike = cards.map((text) => text.replaceAll(/(Karte )?[cd][01]/g, ''))
    expect(new Set(alike)).toHaveLength(1)
  })

  test('reaches everybody who is inside: staff see the cards without people’s names, phones are nobody’s any more', async () => {
    const { hall, created, moderator } = evening
    const guest = await evening.guest('Ayşe')
    await command(guest.socket, 'card.add', card('c1', 'bleibt'))
    const heard = new Promise((settle) =>
      moderator.on('tell', (tell: { from: number; to: number }) => tell.from === tell.to && settle(tell)),
    )
    await anonymise()
    await heard
    const { changes } = await wholeOf(moderator)
    expect(changes.find(([noun]) => noun === 'card')?.[2]).toMatchObject({ text: 'bleibt' })
    const people = changes.filter(([noun]) => noun === 'participant').map(([, , person]) => person)
    expect(people).toMatchObject([{ number: 1, name: '', language: '' }])
    expect(JSON.stringify(people)).not.toContain(guest.participant)
    expect(await ask(guest.socket, 'sync', { have: null })).toMatchObject({ own: [] })
    guest.socket.disconnect()
    const back = knock(hall, { as: 'guest', workshop: created.workshop, ticket: guest.ticket })
    expect(await outcome(back)).toBe('ticket-unknown')
  })

  test('stays done over a restart of the room, and keeps the doors shut', async () => {
    const guest = await evening.guest('Ayşe')
    await command(guest.socket, 'card.add', card('c1', 'bleibt'))
    await anonymise()
    expect(v.parse(codeSchema, await command(evening.moderator, 'workshop.open', {})).code).toBe('workshop-anonymised')
    expect(evening.hall.troubles).toEqual([])
  })
})
