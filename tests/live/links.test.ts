import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieFor, enter, type Evening, knock, next, openEvening, outcome } from './evening.ts'
import { bodyOf, cookieOf, secretOf } from './hall.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

describe('a link', () => {
  test('that is revoked lets go of whoever is inside within a second, and of nobody else (S5)', async () => {
    const { hall, created } = evening
    const { workshop } = created
    const cookie = await cookieFor(hall, created, 'comoderator')
    const inside = await enter(hall, { as: 'comoderator', workshop, cookie })
    const told = next(inside, 'end', 1000)
    const gone = next(inside, 'disconnect', 1000)
    const link = created.links.find(({ role }) => role === 'comoderator')
    await hall.post(`/api/office/workshops/${workshop}/links/${link?.id}/revoke`, {}, { cookie: hall.office })
    expect(await told).toBe('revoked')
    await gone
    expect(await outcome(knock(hall, { as: 'comoderator', workshop, cookie }))).toBe('link-unknown')
    expect((await hall.post('/api/enter', { secret: secretOf(link?.url ?? '') })).status).toBe(404)
    expect(evening.moderator.connected).toBe(true)
  })

  test('that is made anew ends the one before, with its cookie', async () => {
    const { hall, created } = evening
    const { workshop } = created
    const cookie = await cookieFor(hall, created, 'screen')
    const before = await enter(hall, { as: 'screen', workshop, cookie })
    const told = next(before, 'end', 1000)
    const answer = await hall.post(
      `/api/office/workshops/${workshop}/links`,
      { role: 'screen' },
      { cookie: hall.office },
    )
    const { url } = await bodyOf(answer, v.object({ url: v.string() }))
    expect(await told).toBe('revoked')
    const fresh = cookieOf(await hall.post('/api/enter', { secret: secretOf(url) }))
    expect(await outcome(knock(hall, { as: 'screen', workshop, cookie: fresh }))).toBe('in')
    expect(await outcome(knock(hall, { as: 'screen', workshop, cookie }))).toBe('link-unknown')
  })

  test('that has ended takes nothing home any more, and is told so (S5)', async () => {
    const { hall, created } = evening
    const { workshop } = created
    const renewed = async (role: string): Promise<string> => {
      const answer = await hall.post(`/api/office/workshops/${workshop}/links`, { role }, { cookie: hall.office })
      return (await bodyOf(answer, v.object({ id: v.string(), url: v.string() }))).url
    }
    const cookies = { comoderator: '', screen: '' }
    for (const role of ['comoderator', 'screen'] as const) {
      cookies[role] = cookieOf(await hall.post('/api/enter', { secret: secretOf(await renewed(role)) }))
    }
    const paths = [`/api/workshops/${workshop}/protocol.md`, `/api/workshops/${workshop}/protocol.docx`]
    const join = `/api/workshops/${workshop}/join`
    expect((await hall.get(paths[0] ?? '', { cookie: cookies.comoderator })).status).toBe(200)
    expect((await hall.get(join, { cookie: cookies.screen })).status).toBe(200)
    await renewed('comoderator')
    await renewed('screen')
    for (const path of [...paths, join]) {
      const answer = await hall.get(path, { cookie: cookies.comoderator })
      expect([path, answer.status, await answer.json()]).toEqual([path, 404, { code: 'link-unknown' }])
    }
    expect((await hall.get(join, { cookie: cookies.screen })).status).toBe(404)
    const seats = await hall.post(`/api/workshops/${workshop}/seating`, { step: 'x' }, { cookie: cookies.comoderator })
    expect(seats.status).toBe(404)
  })

  test('of the office that is renewed ends the old one and lets go of the organizer', async () => {
    const { hall, created } = evening
    const organizer = await enter(hall, { as: 'organizer', workshop: created.workshop, cookie: hall.office })
    const told = next(organizer, 'end', 1000)
    const answer = await hall.post('/api/office/renew', {}, { cookie: hall.office })
    const { url } = await bodyOf(answer, v.object({ url: v.string() }))
    expect(await told).toBe('revoked')
    expect((await hall.get('/api/office/workshops', { cookie: hall.office })).status).toBe(403)
    const fresh = cookieOf(await hall.post('/api/enter', { secret: secretOf(url) }))
    expect((await hall.get('/api/office/workshops', { cookie: fresh })).status).toBe(200)
  })

  test('leaves only its hash behind: no secret and no ticket stands in the database (S7)', async () => {
    const { hall, created } = evening
    const { ticket } = await evening.guest()
    const rows = [await hall.storage.links(created.workshop), await hall.storage.workshops()]
    const words = JSON.stringify(rows)
    for (const { url } of created.links) expect(words).not.toContain(secretOf(url))
    expect(await hall.storage.ticketByHash(ticket)).toBeNull()
  })
})
