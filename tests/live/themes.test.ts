import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf, boardRoots } from '../../shared/sheets/board.ts'
import { themesSchema } from '../../shared/wire/http.ts'
import { card, command, cookieFor, openEvening, type Evening } from './evening.ts'
import { blankFor, tellSheet } from './sheet.ts'
import { aboutTown } from '../kit/about.ts'
import { bodyOf, firstBoard, firstCollect } from './hall.ts'

let evening: Evening
let themes: string
beforeAll(async () => {
  evening = await openEvening()
  const { moderator, created } = evening
  for (const name of ['a', 'b', 'c']) await command(moderator, 'card.add', card(name))
  await command(moderator, 'step.start', { step: firstBoard, from: firstCollect })
  const doc = await blankFor(moderator, boardOf(firstBoard))
  doc.getMap(boardRoots.groups).set('g1', { name: 'Verkehr', at: 1 })
  doc.getMap(boardRoots.groups).set('g2', { name: 'Treffpunkte', at: 2 })
  for (const [one, group] of [
    ['a', 'g1'],
    ['b', 'g2'],
    ['c', 'g2'],
  ] as const) {
    doc.getMap(boardRoots.places).set(one, { group, at: 1 })
  }
  await tellSheet(moderator, boardOf(firstBoard), Y.encodeStateAsUpdate(doc))
  await command(moderator, 'cluster.seal', { step: firstBoard, from: firstBoard })
  await command(moderator, 'choice.make', { subject: 'clusters', id: 'g1', chosen: true })
  themes = `/api/office/workshops/${created.workshop}/themes`
})
afterAll(() => evening.end())

const expected = {
  title: aboutTown.title,
  themes: [
    { id: 'g1', name: 'Verkehr', cards: 1, chosen: true },
    { id: 'g2', name: 'Treffpunkte', cards: 2, chosen: false },
  ],
}

describe('the themes of an earlier workshop', () => {
  test('are its named groups, what was chosen before the larger ones', async () => {
    const { hall } = evening
    expect(await bodyOf(await hall.get(themes, { cookie: hall.office }), themesSchema)).toEqual(expected)
  })

  test('are read from an archive too, and nothing of it stays (S15)', async () => {
    const { hall, created } = evening
    const path = `/api/workshops/${created.workshop}/archive.json`
    const archive: unknown = await (await hall.get(path, { cookie: hall.office })).json()
    const answer = await hall.post('/api/office/themes', archive, { cookie: hall.office })
    expect(await bodyOf(answer, themesSchema)).toEqual(expected)
    expect(await hall.storage.workshops()).toHaveLength(1)
  })

  test('are not read from a file that is no archive, nor from one that is too large', async () => {
    const { hall } = evening
    const codeOf = async (body: unknown): Promise<unknown> => {
      const answer = await hall.post('/api/office/themes', body, { cookie: hall.office })
      return [answer.status, await answer.json()]
    }
    expect(await codeOf({ format: 'something' })).toEqual([400, { code: 'archive-invalid' }])
    expect(await codeOf({ more: 'x'.repeat(21 * 1024 * 1024) })).toEqual([413, { code: 'malformed' }])
  })

  test('are told to the office alone', async () => {
    const { hall, created } = evening
    const moderator = await cookieFor(hall, created, 'moderator')
    for (const cookie of ['', moderator]) {
      expect((await hall.get(themes, { cookie })).status).toBe(403)
      expect((await hall.post('/api/office/themes', {}, { cookie })).status).toBe(403)
    }
    const nowhere = await hall.get('/api/office/workshops/nowhere/themes', { cookie: hall.office })
    expect(nowhere.status).toBe(404)
  })
})
