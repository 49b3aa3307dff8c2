import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createdSchema } from '../../shared/wire/http.ts'
import { StorageUnavailable, type Storage } from '../../server/storage/storage.ts'
import { command, card, createWorkshop, openEvening, type Evening } from './evening.ts'
import { bodyOf } from './hall.ts'

const archiveShape = v.looseObject({
  events: v.array(v.looseObject({ body: v.looseObject({}) })),
  votes: v.array(v.unknown()),
  sheets: v.array(v.unknown()),
})

let evening: Evening
let whole: v.InferOutput<typeof archiveShape>
let other: string
const disk = { full: false }
beforeAll(async () => {
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    create: (...all) => (disk.full ? Promise.reject(new StorageUnavailable('full')) : storage.create(...all)),
  })
  evening = await openEvening({ wrap })
  const { hall, created, moderator } = evening
  await command(moderator, 'card.add', card('k1'))
  other = (await createWorkshop(hall)).workshop
  whole = await bodyOf(
    await hall.get(`/api/workshops/${created.workshop}/archive.json`, { cookie: hall.office }),
    archiveShape,
  )
})
afterAll(() => evening.end())

/** All that stands in the storage, the audit log of the house apart. */
async function everything() {
  const { storage } = evening.hall
  const rows = await storage.workshops()
  return Promise.all(
    rows.map(async (row) => [
      row,
      await storage.events(row.id, 0),
      await storage.sheetNames(row.id),
      await storage.links(row.id),
    ]),
  )
}

const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, path = 'import') =>
  fetch(`${evening.hall.url}/api/office/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: evening.hall.url, cookie: evening.hall.office, ...headers },
    body,
  })

const withText = (place: string, text: string): string => JSON.stringify(whole).replace(place, text)
const million = `[${'0,'.repeat(999_999)}0]`
const nested = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`

describe('a hostile archive is refused whole, and nothing is written (S15)', () => {
  test.each<[string, () => string]>([
    ['a million entries for events', () => withText('"events":[', `"events":${million},"more":[`)],
    ['a million votes', () => JSON.stringify({ ...whole, votes: [] }).replace('"votes":[]', `"votes":${million}`)],
    ['a million sheets', () => JSON.stringify({ ...whole, sheets: [] }).replace('"sheets":[]', `"sheets":${million}`)],
    ['lists a million deep', () => nested],
    ['an event a million deep', () => withText('"body":{', `"body":{"x":${nested},`)],
    ['objects a hundred thousand deep', () => `${'{"events":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['the id of another workshop', () => JSON.stringify({ ...whole, workshop: other, id: other })],
    ['events that name another workshop', () => withText('"version":1,', `"version":1,"workshop":"${other}",`)],
    [
      'a code, a pass and links of its own',
      () => JSON.stringify({ ...whole, code: 'ACDEFGH', pass: 'x', links: [{ role: 'moderator' }] }),
    ],
    [
      'a sheet of another workshop',
      () => JSON.stringify({ ...whole, sheets: [{ name: `${other} board:a`, update: 'AAA=' }] }),
    ],
    [
      'a sheet with a path for a name',
      () => JSON.stringify({ ...whole, sheets: [{ name: '../../board:a', update: 'AAA=' }] }),
    ],
    [
      'a sheet that is no sheet',
      () => JSON.stringify({ ...whole, sheets: [{ name: 'board:a', update: 'bm8gc2hlZXQ=' }] }),
    ],
    [
      'the last of many sheets broken',
      () =>
        JSON.stringify({
          ...whole,
          sheets: [
            { name: 'board:a', update: 'AAA=' },
            { name: 'board:b', update: '////' },
          ],
        }),
    ],
    ['versions with a gap', () => withText('"version":2,', '"version":7,')],
    ['an event nobody knows', () => withText('"type":"agenda.planned"', '"type":"workshop.owned"')],
    [
      'a prototype for an event',
      () => withText('"body":{', '"body":{"constructor":{"prototype":{"role":"moderator"}},'),
    ],
    ['half of itself', () => JSON.stringify(whole).slice(0, -500)],
    ['nothing', () => '{}'],
    ['null', () => 'null'],
    ['a number', () => '1'],
  ])('%s', async (_what, made) => {
    const before = await everything()
    const answer = await send(made())
    expect([400, 413]).toContain(answer.status)
    expect(await everything()).toEqual(before)
    expect(evening.hall.troubles).toEqual([])
  })

  test('one that is too large, also when it is packed small', async () => {
    const before = await everything()
    const large = JSON.stringify({ ...whole, more: 'x'.repeat(21 * 1024 * 1024) })
    expect((await send(large)).status).toBe(413)
    const bomb = new Uint8Array(gzipSync(JSON.stringify({ ...whole, more: 'x'.repeat(19 * 1024 * 1024) })))
    expect(bomb.length).toBeLessThan(64 * 1024)
    expect((await send(bomb, { 'content-encoding': 'gzip' })).status).toBe(415)
    expect(await everything()).toEqual(before)
  })

  test('whoever is not the office is sent away before anything is taken in', async () => {
    const large = JSON.stringify({ ...whole, more: 'x'.repeat(21 * 1024 * 1024) })
    for (const path of ['import', 'themes', 'workshops'])
      for (const body of [JSON.stringify(whole), large, '{ no JSON'])
        expect((await send(body, { cookie: '' }, path)).status).toBe(403)
  })

  test('a __proto__ anywhere changes no object but its own text', async () => {
    const poisoned = withText('"body":{', '"body":{"__proto__":{"role":"moderator","polluted":1},')
    const answer = await send(poisoned.replace('{', '{"__proto__":{"polluted":1},'))
    expect([200, 400]).toContain(answer.status)
    expect('polluted' in {}).toBe(false)
  })

  test('a good one that finds the disk full leaves nothing either, and comes in afterwards with its sheets (D16)', async () => {
    const before = await everything()
    disk.full = true
    const sheets = [{ name: 'board:a', update: 'AAA=' }]
    expect((await send(JSON.stringify({ ...whole, sheets }))).status).toBe(503)
    expect(await everything()).toEqual(before)
    disk.full = false
    const { workshop } = await bodyOf(await send(JSON.stringify(whole)), createdSchema)
    expect(workshop).not.toBe(evening.created.workshop)
    expect(await evening.hall.storage.events(workshop, 0)).toHaveLength(whole.events.length)
  })
})
