import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import * as v from 'valibot'
import { boardOf } from '../../shared/sheets/board.ts'
import { createdSchema, joinInfoSchema, listedSchema, workshopLinksSchema } from '../../shared/wire/http.ts'
import { aboutTown } from '../kit/about.ts'
import { card, command, cookieFor, createWorkshop, enter, type Evening, openEvening, wholeOf } from './evening.ts'
import { blankFor, tellSheet } from './sheet.ts'
import { agenda, bodyOf, firstBoard } from './hall.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

const archiveSchema = v.looseObject({ events: v.array(v.unknown()) })

const codeOf = async (response: Response): Promise<unknown> => response.json()

describe('the office', () => {
  test('is closed without its cookie, also to moderators', async () => {
    const { hall, created } = evening
    const moderator = await cookieFor(hall, created, 'moderator')
    const { workshop } = created
    for (const cookie of ['', 'tw-office=wrong-secret-of-some-length', moderator]) {
      expect((await hall.get('/api/office/workshops', { cookie })).status).toBe(403)
      expect((await hall.get(`/api/office/workshops/${workshop}/links`, { cookie })).status).toBe(403)
      expect((await hall.get(`/api/workshops/${workshop}/archive.json`, { cookie })).status).toBe(403)
      for (const path of ['workshops', 'import', 'rehearsal', 'renew', `workshops/${workshop}/links`]) {
        expect((await hall.post(`/api/office/${path}`, {}, { cookie })).status).toBe(403)
      }
    }
  })

  test('lists workshops as they stand', async () => {
    const { hall, created } = evening
    const answer = await hall.get('/api/office/workshops', { cookie: hall.office })
    const { workshops } = await bodyOf(answer, v.object({ workshops: v.array(listedSchema) }))
    const listed = workshops.find(({ workshop }) => workshop === created.workshop)
    expect(listed).toMatchObject({ title: aboutTown.title, date: aboutTown.date, status: 'open', code: created.code })
  })

  test('sees its links, but never again their secrets', async () => {
    const { hall, created } = evening
    const response = await hall.get(`/api/office/workshops/${created.workshop}/links`, { cookie: hall.office })
    const { links, addresses } = v.parse(workshopLinksSchema, await response.json())
    expect(links.map(({ role }) => role).sort()).toEqual(['comoderator', 'moderator', 'screen'])
    expect(addresses.phones).toMatch(/^http:\/\//)
  })

  test.each([
    ['without a title', { about: { ...aboutTown, title: '' }, agenda }, 'malformed'],
    [
      'with two steps of one name',
      { about: aboutTown, agenda: { ...agenda, steps: [...agenda.steps, agenda.steps[0]] } },
      'agenda-invalid',
    ],
    ['with a field that nobody knows', { about: aboutTown, agenda, status: 'open' }, 'malformed'],
  ])('makes no workshop %s', async (_what, body, code) => {
    const response = await evening.hall.post('/api/office/workshops', body, { cookie: evening.hall.office })
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toEqual({ code })
  })
})

describe('what staff take home', () => {
  test.each(['md', 'docx'])('protocol.%s is a download for the staff of this workshop alone', async (format) => {
    const { hall, created } = evening
    await command(evening.moderator, 'card.add', card(`take-${format}`, 'Mehr Bänke im Park'))
    const path = `/api/workshops/${created.workshop}/protocol.${format}?lang=de`
    const other = await createWorkshop(hall)
    const staff = [
      hall.office,
      await cookieFor(hall, created, 'moderator'),
      await cookieFor(hall, created, 'comoderator'),
    ]
    for (const cookie of staff) {
      const answer = await hall.get(path, { cookie })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename=protokoll-zusammenleben-in-lindenau-2026-11-27.${format}`,
      )
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (format === 'md') expect(bytes.toString()).toContain('Mehr Bänke im Park')
      else expect(bytes.subarray(0, 2).toString()).toBe('PK')
    }
    const strangers = ['', await cookieFor(hall, created, 'screen'), await cookieFor(hall, other, 'moderator')]
    for (const cookie of strangers) expect((await hall.get(path, { cookie })).status).toBe(403)
    expect((await hall.get(path.replace('=de', '=xx'), { cookie: hall.office })).status).toBe(400)
  })

  test('an archive makes the same workshop again, with its board, under a code of its own', async () => {
    const { hall, created } = evening
    const doc = await blankFor(evening.moderator, boardOf(firstBoard))
    doc.getMap('groups').set('g1', { name: 'Verkehr', at: 1 })
    await tellSheet(evening.moderator, boardOf(firstBoard), Y.encodeStateAsUpdate(doc))
    const path = (workshop: string): string => `/api/workshops/${workshop}/archive.json`
    const archive = await bodyOf(await hall.get(path(created.workshop), { cookie: hall.office }), archiveSchema)
    expect(JSON.stringify(archive)).not.toContain(created.code)
    const answer = await hall.post('/api/office/import', archive, { cookie: hall.office })
    const again = await bodyOf(answer, createdSchema)
    expect(again.code).not.toBe(created.code)
    const second = await bodyOf(await hall.get(path(again.workshop), { cookie: hall.office }), archiveSchema)
    expect({ ...second, exportedAt: 0 }).toEqual({ ...archive, exportedAt: 0 })
    const cookie = await cookieFor(hall, again, 'moderator')
    const inside = await enter(hall, { as: 'moderator', workshop: again.workshop, cookie })
    const whole = await wholeOf(inside)
    expect(whole.version).toBe(archive.events.length)
    inside.disconnect()
  })

  test.each([
    ['an empty file', {}],
    ['a list', []],
    [
      'something else',
      { format: 'tischwechsel-archive', version: 1, exportedAt: 1, events: [], votes: [], sheets: [] },
    ],
  ])('%s is no archive, and nothing is made of it (S15)', async (_what, archive) => {
    const { hall } = evening
    const before = (await hall.storage.workshops()).length
    const answer = await hall.post('/api/office/import', archive, { cookie: hall.office })
    expect(await codeOf(answer)).toEqual({ code: 'archive-invalid' })
    expect((await hall.storage.workshops()).length).toBe(before)
  })

  test('an archive with a board that is none makes nothing (S15)', async () => {
    const { hall, created } = evening
    const path = `/api/workshops/${created.workshop}/archive.json`
    const archive = await bodyOf(await hall.get(path, { cookie: hall.office }), archiveSchema)
    const sheets = [{ name: boardOf(firstBoard), update: Buffer.from([1, 2, 3, 255]).toString('base64') }]
    const answer = await hall.post('/api/office/import', { ...archive, sheets }, { cookie: hall.office })
    expect(await codeOf(answer)).toEqual({ code: 'archive-invalid' })
  })

  test('the projector learns how to join, and no more', async () => {
    const { hall, created } = evening
    const path = `/api/workshops/${created.workshop}/join`
    const answer = await hall.get(path, { cookie: await cookieFor(hall, created, 'screen') })
    expect(v.parse(joinInfoSchema, await answer.json())).toMatchObject({ code: created.code, url: created.joinUrl })
    expect((await hall.get(path)).status).toBe(403)
  })
})
