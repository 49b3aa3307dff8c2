import type { Socket } from 'socket.io-client'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../shared/commands/index.ts'
import { staff } from '../../shared/domain/role.ts'
import { auditToldSchema } from '../../shared/wire/audit.ts'
import { hashOf } from '../../server/security/secrets.ts'
import { openCafe, type Cafe } from './cafe.ts'
import { command, cookieFor, createWorkshop, enter } from './evening.ts'
import { bodyOf, secretOf } from './hall.ts'

let cafe: Cafe
let comoderator: Socket
let comoderatorCookie: string
beforeAll(async () => {
  cafe = await openCafe(3)
  comoderatorCookie = await cookieFor(cafe.hall, cafe.created, 'comoderator')
  comoderator = await enter(cafe.hall, { as: 'comoderator', workshop: cafe.workshop, cookie: comoderatorCookie })
})
afterAll(async () => {
  comoderator.disconnect()
  await cafe.end()
})

const all = { before: null, who: null, most: 10_000 }
const rows = () => cafe.hall.storage.audit(cafe.workshop, all)
const whats = async (): Promise<string[]> => (await rows()).map(({ what }) => what)
const audit = async (query = '') => {
  const path = `/api/office/workshops/${cafe.workshop}/audit${query}`
  return bodyOf(await cafe.hall.get(path, { cookie: cafe.hall.office }), auditToldSchema)
}

const led = Object.entries(commands).filter(([, { may }]) => staff.some((role) => may.some((one) => one === role)))
const words = 'Frau Beispiel aus der Bahnhofstraße sagt es laut'

describe('every command of the staff (S18)', () => {
  test.each(led)('%s leaves exactly one entry, whatever becomes of it', async (name, { input }) => {
    const before = (await rows()).length
    const filled = Object.fromEntries(Object.keys(input.entries).map((key) => [key, sample(key)]))
    await command(comoderator, name, filled)
    const after = await rows()
    expect(after.length).toBe(before + 1)
    expect(after[0]).toMatchObject({ what: name, role: 'comoderator' })
  })

  test('leaves no text and no secret in the log', async () => {
    const told = JSON.stringify(await rows())
    expect(told).not.toMatch(/Beispiel|Bahnhof/)
    const secrets = cafe.created.links.map(({ url }) => secretOf(url))
    const office = cafe.hall.office.split('=')[1] ?? ''
    for (const secret of [...secrets, office, ...secrets.map(hashOf)]) expect(told).not.toContain(secret)
    expect(told).not.toContain(cafe.created.code)
    expect(told).not.toMatch(/127\.0\.0\.1|::1/)
  })
})

/** Texts where texts go, and ids of things that are there or not. */
function sample(key: string): unknown {
  const numbers = ['round', 'revision', 'hands', 'seconds', 'number']
  if (numbers.includes(key)) return 1
  const flags = ['revealed', 'chosen', 'removed', 'open', 'accessible', 'away', 'forOther']
  if (flags.includes(key)) return true
  const texts = ['text', 'ground', 'name', 'answer', 'what', 'who', 'byWhen', 'nextDate', 'hearBack', 'group', 'title']
  if (texts.includes(key)) return words
  return key === 'table' ? 't3' : 'nothing'
}

describe('what staff do at the doors of pages', () => {
  const last = async (most = 1) => (await rows()).slice(0, most).map(({ what, role }) => `${role} ${what}`)

  test('downloads, links and their use are written down', async () => {
    const { hall, workshop } = cafe
    const cookie = comoderatorCookie
    await hall.get(`/api/workshops/${workshop}/protocol.md?lang=de`, { cookie })
    expect(await last()).toEqual(['comoderator protocol.downloaded'])
    await hall.get(`/api/workshops/${workshop}/archive.json`, { cookie: hall.office })
    expect(await last()).toEqual(['organizer archive.downloaded'])
    await cafe.secrets('t1')
    expect(await last()).toEqual(['moderator host.link'])
    const office = { cookie: hall.office }
    const made = await hall.post(`/api/office/workshops/${workshop}/links`, { role: 'screen' }, office)
    const { id } = await bodyOf(made, v.object({ id: v.string() }))
    expect(await last(2)).toEqual(['organizer link.revoked', 'organizer link.made'])
    await hall.post(`/api/office/workshops/${workshop}/links/${id}/revoke`, {}, office)
    expect(await last()).toEqual(['organizer link.revoked'])
    expect(await whats()).toEqual(expect.arrayContaining(['workshop.created', 'link.entered', 'link.used']))
  })

  test('that somebody is there is said once a day, however often the line breaks', async () => {
    const { hall, workshop, cookie } = cafe
    const uses = async () => (await whats()).filter((what) => what === 'link.used').length
    const before = await uses()
    for (let again = 0; again < 3; again += 1) {
      const socket = await enter(hall, { as: 'moderator', workshop, cookie })
      socket.disconnect()
    }
    expect(await uses()).toBe(before)
  })

  test('what concerns the whole house has a list of its own', async () => {
    const { hall } = cafe
    const answer = await hall.get('/api/office/audit', { cookie: hall.office })
    const { entries } = await bodyOf(answer, auditToldSchema)
    expect(entries.map(({ what }) => what)).toContain('office.entered')
  })

  test('guests, hosts and strangers see none of it, and one workshop nothing of another (S17)', async () => {
    const { hall, workshop, cookie } = cafe
    const other = await createWorkshop(hall)
    for (const path of [`workshops/${workshop}/audit`, `workshops/${workshop}/audit.csv`, 'audit']) {
      expect((await hall.get(`/api/office/${path}`, { cookie })).status).toBe(403)
      expect((await hall.get(`/api/office/${path}`)).status).toBe(403)
    }
    const its = await hall.get(`/api/office/workshops/${other.workshop}/audit`, { cookie: hall.office })
    expect((await bodyOf(its, auditToldSchema)).entries.map(({ what }) => what)).toEqual(['workshop.created'])
    const nowhere = await hall.get('/api/office/workshops/nowhere/audit', { cookie: hall.office })
    expect(nowhere.status).toBe(404)
  })
})

describe('the office reads it', () => {
  test('newest first, a page at a time, with numbers instead of names', async () => {
    await command(comoderator, 'table.open', { table: 't1', open: true })
    const first = await audit()
    expect(first.entries).toHaveLength(50)
    expect(first.next).toBe(first.entries.at(-1)?.place)
    const second = await audit(`?before=${first.next}`)
    expect(second.entries[0]?.place).toBe((first.next ?? 0) - 1)
    const table = [...first.entries, ...second.entries].find(({ what }) => what === 'table.open')
    expect(table?.named).toEqual({ table: '1', open: 'true' })
  })

  test('by link, and with the day on which each was last used', async () => {
    const { people } = await audit()
    const co = people.find(({ role }) => role === 'comoderator')
    const { entries } = await audit(`?who=${co?.who}`)
    expect(entries.length).toBeGreaterThan(10)
    expect(entries.every(({ role, link }) => role === 'comoderator' && link === co?.link)).toBe(true)
    expect((await audit('?who=nobody')).entries).toEqual([])
    const links = await cafe.hall.get(`/api/office/workshops/${cafe.workshop}/links`, { cookie: cafe.hall.office })
    const shape = v.object({
      links: v.array(v.object({ role: v.string(), number: v.number(), usedOn: v.nullable(v.string()) })),
    })
    const listed = await bodyOf(links, shape)
    const today = new Date().toISOString().slice(0, 10)
    expect(listed.links.find(({ role }) => role === 'comoderator')).toMatchObject({ number: co?.link, usedOn: today })
    expect(listed.links.find(({ role }) => role === 'screen')?.usedOn).toBeNull()
  })

  test.each(['?before=-1', '?before=1e9', '?who=a%20b', `?before=${'9'.repeat(30)}`])(
    '%s is no page',
    async (query) => {
      const path = `/api/office/workshops/${cafe.workshop}/audit${query}`
      expect((await cafe.hall.get(path, { cookie: cafe.hall.office })).status).toBe(400)
    },
  )

  test('and takes it along as a table that no spreadsheet computes with (S14)', async () => {
    const { hall, workshop } = cafe
    for (const [lang, sentence] of [
      ['de', 'hat Tisch 1 geöffnet'],
      ['en', 'opened table 1'],
    ] as const) {
      const answer = await hall.get(`/api/office/workshops/${workshop}/audit.csv?lang=${lang}`, { cookie: hall.office })
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="?(verzeichnis|audit)-zusammenleben-in-lindenau-2026-11-27\.csv"?$/,
      )
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
      expect(text.startsWith('\ufeff"')).toBe(true)
      expect(text).toContain(sentence)
      expect(text).not.toMatch(/"[=+\-@\t]/)
      expect(text).not.toContain('Beispiel')
    }
  })

  test('and the table of a long day holds every entry, once and in order', async () => {
    const { hall } = cafe
    const { workshop } = await createWorkshop(hall)
    const deed = { who: 'office', role: 'organizer', what: 'protocol.downloaded', about: {}, outcome: 'done' }
    await Promise.all(Array.from({ length: 650 }, (_none, at) => hall.storage.record(workshop, { ...deed, at })))
    const answer = await hall.get(`/api/office/workshops/${workshop}/audit.csv`, { cookie: hall.office })
    const [, ...lines] = (await answer.text()).trim().split('\r\n')
    const stored = await hall.storage.audit(workshop, all)
    expect(lines.map((line) => line.split('"')[1])).toEqual(stored.map(({ at }) => new Date(at).toISOString()))
    expect(stored.length).toBeGreaterThan(650)
  })
})
