import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { keptProtocolsSchema, listedSchema } from '../../shared/wire/http.ts'
import { noticeTown } from '../kit/about.ts'
import { hits } from '../kit/files.ts'
import { readWord, wordsOf } from '../protocol/word.ts'
import { card, command, createWorkshop, knock, next, openEvening, outcome, type Evening } from './evening.ts'
import { firstCollect, bodyOf } from './hall.ts'

const day = 24 * 60 * 60 * 1000
const mark = 'MARKE-9K2-ENDE'

describe('what was promised about time (P9)', () => {
  let evening: Evening
  let now = Date.UTC(2026, 10, 27, 17, 0)
  beforeEach(async () => {
    now = Date.UTC(2026, 10, 27, 17, 0)
    evening = await openEvening({ parts: { clock: () => now } })
  })
  afterEach(() => evening.end())

  const list = async () => {
    const answer = await evening.hall.get('/api/office/workshops', { cookie: evening.hall.office })
    return (await bodyOf(answer, v.object({ workshops: v.array(listedSchema) }))).workshops
  }
  const here = (text = mark): number => hits(join(evening.hall.folder, 'data'), text)
  const kept = async () =>
    (
      await bodyOf(
        await evening.hall.get('/api/office/protocols', { cookie: evening.hall.office }),
        keptProtocolsSchema,
      )
    ).protocols
  const later = async (days: number): Promise<void> => {
    now += days * day
    await evening.hall.running.retain()
  }

  async function held(changes: Partial<typeof noticeTown> = {}): Promise<void> {
    const guest = await evening.guest(`${mark} Name`)
    await command(guest.socket, 'card.add', card('c1', `${mark} Text`))
    await command(evening.moderator, 'notice.write', { notice: { ...noticeTown, ...changes } })
    await command(evening.moderator, 'workshop.close', { from: firstCollect })
  }

  test('happens by itself: ninety days after the end everything of the workshop is gone, from every file', async () => {
    await held()
    expect(await list()).toMatchObject([{ status: 'closed', deleteAt: now + 90 * day }])
    await later(89)
    expect(await list()).toHaveLength(1)
    expect(here()).toBeGreaterThan(0)
    await later(1)
    expect(await list()).toEqual([])
    expect([here(), here(evening.created.workshop), here(evening.created.code)]).toEqual([0, 0, 0])
    expect(await kept()).toEqual([])
    expect(evening.hall.troubles).toEqual([])
  })

  test('is set for each workshop, and a change counts from the same end', async () => {
    await held({ days: 10 })
    await command(evening.moderator, 'notice.write', { notice: { ...noticeTown, days: 20 } })
    await later(11)
    expect(await list()).toHaveLength(1)
    await later(9)
    expect(await list()).toEqual([])
  })

  test('never touches what is open, what is being prepared, and what nobody was told a period for', async () => {
    await command(evening.moderator, 'notice.write', { notice: { ...noticeTown, days: 1 } })
    await later(400)
    expect(await list()).toMatchObject([{ status: 'open', deleteAt: null }])
    await held({ days: null })
    await later(400)
    expect(await list()).toMatchObject([{ status: 'closed', deleteAt: null }])
  })

  test('keeps the finished protocol where the office wanted it: a Word file that names nobody', async () => {
    await held({ keepsProtocol: true })
    await later(90)
    expect(await list()).toEqual([])
    const [line] = await kept()
    expect(line).toMatchObject({ title: 'Zusammenleben in Lindenau', date: '2026-11-27', keptAt: now })
    const { get, post, office } = evening.hall
    const file = await get(`/api/office/protocols/${line?.id}`, { cookie: office })
    const words = wordsOf(readWord(new Uint8Array(await file.arrayBuffer())).part('word/document.xml'))
    expect(words).toContain(`${mark} Text`)
    expect(words).not.toContain(`${mark} Name`)
    expect((await get(`/api/office/protocols/${line?.id}`)).status).toBe(403)
    await post(`/api/office/protocols/${line?.id}/remove`, {}, { cookie: office })
    expect(await kept()).toEqual([])
  })

  test('takes the authors earlier where the office has said so (P7)', async () => {
    await held({ anonymousAfter: 14 })
    await later(13)
    expect(await list()).toMatchObject([{ anonymisedAt: null, anonymiseAt: now + day }])
    expect(here(`${mark} Name`)).toBeGreaterThan(0)
    await later(1)
    expect(await list()).toMatchObject([{ anonymisedAt: now }])
    expect(here(`${mark} Name`)).toBe(0)
    expect(here(`${mark} Text`)).toBeGreaterThan(0)
    await later(76)
    expect(await list()).toEqual([])
  })

  test('can be cut short by the office: deleted at once, and whoever is inside is let go and told why', async () => {
    const { hall, created } = evening
    const guest = await evening.guest(`${mark} Name`)
    await command(guest.socket, 'card.add', card('c1', `${mark} Text`))
    const ended = Promise.all([next(guest.socket, 'end'), next(evening.moderator, 'end')])
    const path = `/api/office/workshops/${created.workshop}/remove`
    expect((await hall.post(path, { keep: false })).status).toBe(403)
    expect((await hall.post(path, { keep: false }, { cookie: hall.office })).status).toBe(200)
    expect(await ended).toEqual(['removed', 'removed'])
    expect(here()).toBe(0)
    expect((await hall.post(path, { keep: false }, { cookie: hall.office })).status).toBe(404)
    const back = knock(hall, { as: 'guest', workshop: created.workshop, ticket: guest.ticket })
    expect(await outcome(back)).toBe('ticket-unknown')
    const office = await hall.get('/api/office/audit', { cookie: hall.office })
    expect(await office.text()).toContain('workshop.deleted')
    expect(hall.troubles).toEqual([])
  })

  test('leaves the other workshops of the house as they were', async () => {
    const other = await createWorkshop(evening.hall)
    await held()
    await later(90)
    expect((await list()).map(({ workshop }) => workshop)).toEqual([other.workshop])
    expect(await evening.hall.storage.links(other.workshop)).toHaveLength(3)
  })
})
