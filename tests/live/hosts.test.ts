import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Presence } from '../../shared/wire/messages.ts'
import { linkCookie } from '../../server/security/cookies.ts'
import { hashOf } from '../../server/security/secrets.ts'
import { StorageUnavailable, type Storage } from '../../server/storage/storage.ts'
import { hosting, openCafe, own, type Cafe } from './cafe.ts'
import { workshopLinksSchema } from '../../shared/wire/http.ts'
import { command, createWorkshop, enter, knock, next, outcome, wholeOf } from './evening.ts'
import { bodyOf } from './hall.ts'

let cafe: Cafe
beforeAll(async () => {
  cafe = await openCafe(6)
})
afterAll(() => cafe.end())

const renamed = (cookie: string, role: string, workshop: string): string =>
  `${linkCookie(role, workshop)}=${cookie.split('=')[1]}`

describe('the device of a table', () => {
  test('comes in by the link on the tent and learns which table it serves', async () => {
    const [secret = ''] = await cafe.secrets('t1')
    const { socket } = await cafe.device(secret)
    expect(await own(socket, 'hosting', hosting)).toMatchObject({ table: 't1' })
    expect((await wholeOf(socket)).changes.map(([noun]) => noun)).not.toContain('participant')
  })

  test('may do what a host does and nothing that a moderator does (S6)', async () => {
    const [secret = ''] = await cafe.secrets('t1')
    const { socket, cookie } = await cafe.device(secret)
    expect(await command(socket, 'step.start', { step: 'harvest', from: null })).toMatchObject({ code: 'not-allowed' })
    const answers = [
      cafe.hall.post(`/api/workshops/${cafe.workshop}/seating`, { step: 'rounds' }, { cookie }),
      cafe.hall.post(`/api/workshops/${cafe.workshop}/tables/links`, { tables: ['t1'] }, { cookie }),
      cafe.hall.get(`/api/workshops/${cafe.workshop}/protocol.md`, { cookie }),
      cafe.hall.get(`/api/workshops/${cafe.workshop}/join`, { cookie }),
    ]
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 403, 403, 403])
  })

  test('opens no other workshop, and no other role of its own, whatever its cookie is called (S17)', async () => {
    const [secret = ''] = await cafe.secrets('t1')
    const { cookie } = await cafe.device(secret)
    const other = await createWorkshop(cafe.hall)
    const tries = [
      { as: 'host', workshop: other.workshop },
      { as: 'moderator', workshop: cafe.workshop },
      { as: 'moderator', workshop: other.workshop },
      { as: 'screen', workshop: cafe.workshop },
    ] as const
    for (const { as, workshop } of tries) {
      const socket = knock(cafe.hall, { as, workshop, cookie: renamed(cookie, as, workshop) })
      expect(await outcome(socket)).toBe('link-unknown')
    }
  })

  test('is let go at once when its table gets a new link, and the old one opens nothing (S5)', async () => {
    const [before = ''] = await cafe.secrets('t2')
    const { socket, cookie } = await cafe.device(before)
    const told = next(socket, 'end', 1000)
    const [after = ''] = await cafe.secrets('t2')
    expect(await told).toBe('revoked')
    expect(await outcome(knock(cafe.hall, { as: 'host', workshop: cafe.workshop, cookie }))).toBe('link-unknown')
    expect((await cafe.hall.post('/api/enter', { secret: before })).status).toBe(404)
    expect(await own((await cafe.device(after)).socket, 'hosting', hosting)).toMatchObject({ table: 't2' })
  })

  test('is let go when its table is taken away, and finds the door closed afterwards', async () => {
    const [secret = ''] = await cafe.secrets('t3')
    const { socket, cookie } = await cafe.device(secret)
    const told = next(socket, 'end', 1000)
    expect(await command(cafe.moderator, 'table.remove', { table: 't3' })).toMatchObject({ ok: true })
    expect(await told).toBe('revoked')
    expect(await outcome(knock(cafe.hall, { as: 'host', workshop: cafe.workshop, cookie }))).toBe('link-unknown')
  })

  test('is nobody who counts as present; the moderator sees whose device is there', async () => {
    const [secret = ''] = await cafe.secrets('t4')
    const guest = await cafe.guest()
    const { socket } = await cafe.device(secret)
    const second = await enter(cafe.hall, { as: 'moderator', workshop: cafe.workshop, cookie: cafe.cookie })
    const tables = (await wholeOf(second)).changes.filter(([noun]) => noun === 'table')
    const link = tables.map(([, , value]) => value).find((value) => idOf(value) === 't4')
    second.disconnect()
    const third = knock(cafe.hall, { as: 'moderator', workshop: cafe.workshop, cookie: cafe.cookie })
    const presence = await next<Presence>(third, 'presence')
    third.disconnect()
    expect(presence.here).toBe(1)
    expect(presence.online).toContain(guest.participant)
    expect(presence.online).toContain(linkIn(link))
    guest.socket.disconnect()
    socket.disconnect()
  })
})

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : null
const linkIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'link' in value ? value.link : null

describe('links of tables', () => {
  test('are kept as hashes alone (S7), and the office sees each with its state and without its secret', async () => {
    const [secret = ''] = await cafe.secrets('t5')
    const rows = await cafe.hall.storage.links(cafe.workshop)
    expect(rows.filter(({ role, revokedAt }) => role === 'host' && revokedAt === null)).toContainEqual(
      expect.objectContaining({ hash: hashOf(secret) }),
    )
    expect(JSON.stringify([rows, await cafe.hall.storage.events(cafe.workshop, 0)])).not.toContain(secret)
    const answer = await cafe.hall.get(`/api/office/workshops/${cafe.workshop}/links`, { cookie: cafe.hall.office })
    const { links } = await bodyOf(answer, workshopLinksSchema)
    expect(links.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    const hosts = links.filter(({ role }) => role === 'host')
    expect(hosts.filter(({ revokedAt }) => revokedAt === null).length).toBeGreaterThan(0)
    expect(hosts.filter(({ revokedAt }) => revokedAt !== null).length).toBeGreaterThan(0)
    for (const { hash } of rows) expect(JSON.stringify(links)).not.toContain(hash)
  })

  test('are ended one by one by the office: within a second one device is out, and the others stay (S5)', async () => {
    const [mine = '', other = ''] = await cafe.secrets('t1', 't2')
    const { socket, cookie } = await cafe.device(mine)
    const beside = await cafe.device(other)
    const row = (await cafe.hall.storage.links(cafe.workshop)).find(({ hash }) => hash === hashOf(mine))
    const [told, gone] = [next(socket, 'end', 1000), next(socket, 'disconnect', 1000)]
    const path = `/api/office/workshops/${cafe.workshop}/links/${row?.id}/revoke`
    expect((await cafe.hall.post(path, {}, { cookie: cafe.cookie })).status).toBe(403)
    expect((await cafe.hall.post(path, {}, { cookie: cafe.hall.office })).status).toBe(200)
    expect(await told).toBe('revoked')
    await gone
    expect(await outcome(knock(cafe.hall, { as: 'host', workshop: cafe.workshop, cookie }))).toBe('link-unknown')
    expect((await cafe.hall.post('/api/enter', { secret: mine })).status).toBe(404)
    expect(await own(beside.socket, 'hosting', hosting)).toMatchObject({ table: 't2' })
    const tables = (await wholeOf(cafe.moderator)).changes
      .filter(([noun]) => noun === 'table')
      .map(([, , value]) => value)
    expect(linkIn(tables.find((table) => idOf(table) === 't1'))).toBeNull()
    expect(linkIn(tables.find((table) => idOf(table) === 't2'))).not.toBeNull()
  })

  test('are made for known tables only, all of them or none', async () => {
    const before = await cafe.hall.storage.links(cafe.workshop)
    const tables = ['t5', 'nowhere']
    const answer = await cafe.hall.post(
      `/api/workshops/${cafe.workshop}/tables/links`,
      { tables },
      { cookie: cafe.cookie },
    )
    expect([answer.status, await answer.json()]).toEqual([400, { code: 'table-unknown' }])
    expect(await cafe.hall.storage.links(cafe.workshop)).toEqual(before)
  })

  test('that two people ask for at once leave one that opens the table, and no other one', async () => {
    const asked = await Promise.all([cafe.secrets('t6'), cafe.secrets('t6'), cafe.secrets('t6')])
    const statuses = await Promise.all(
      asked.flat().map(async (secret) => (await cafe.hall.post('/api/enter', { secret })).status),
    )
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 404, 404])
    const working = asked.flat()[statuses.indexOf(200)] ?? ''
    expect(await own((await cafe.device(working)).socket, 'hosting', hosting)).toMatchObject({ table: 't6' })
  })

  test('that could not be stored leave no door open, neither the new ones nor those before', async () => {
    const disk = { full: false }
    const wrap = (storage: Storage): Storage => ({
      ...storage,
      addLink: (row) => (disk.full ? Promise.reject(new StorageUnavailable('full')) : storage.addLink(row)),
    })
    const fragile = await openCafe(1, { wrap })
    const [before = ''] = await fragile.secrets('t1')
    disk.full = true
    const path = `/api/workshops/${fragile.workshop}/tables/links`
    const answer = await fragile.hall.post(path, { tables: ['t1'] }, { cookie: fragile.cookie })
    expect([answer.status, await answer.json()]).toEqual([503, { code: 'not-stored' }])
    const rows = await fragile.hall.storage.links(fragile.workshop)
    expect(rows.filter(({ role, revokedAt }) => role === 'host' && revokedAt === null)).toEqual([])
    expect((await fragile.hall.post('/api/enter', { secret: before })).status).toBe(404)
    disk.full = false
    const [after = ''] = await fragile.secrets('t1')
    expect(await own((await fragile.device(after)).socket, 'hosting', hosting)).toMatchObject({ table: 't1' })
    await fragile.end()
  })

  test('stay behind when a workshop is taken along as an archive', async () => {
    await cafe.secrets('t5')
    const archive = await cafe.hall.get(`/api/workshops/${cafe.workshop}/archive.json`, { cookie: cafe.hall.office })
    const words = await archive.text()
    const rows = await cafe.hall.storage.links(cafe.workshop)
    expect(words).toContain('host.linked')
    for (const { id } of rows) expect(words).not.toContain(id)
  })
})
