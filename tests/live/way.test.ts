import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { safeWay } from '../../server/security/way.ts'
import { hallMark } from '../../shared/wire/terms.ts'
import { openCafe, type Cafe } from './cafe.ts'
import { cookieFor, joinAs, knock, outcome } from './evening.ts'
import { openHall, secretOf } from './hall.ts'

const request = (
  remoteAddress: string | undefined,
  headers: Record<string, string> = {},
  localAddress = '192.168.1.5',
) => ({
  headers,
  // oxlint-disable-next-line typescript/consistent-type-assertions -- of a socket only its two addresses are asked
  socket: { remoteAddress, localAddress } as import('node:net').Socket,
})
const hallMode = { publicUrl: null, moderateOverPlainHttp: false, own: () => ['192.168.1.5', 'fe80::7'] }

describe('the way of a secret (S21)', () => {
  const way = safeWay(hallMode)

  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1', '192.168.1.5', '::ffff:192.168.1.5', 'fe80::7%eth0'])(
    '%s is this machine',
    (address) => expect(way(request(address))).toBe(true),
  )

  test.each([
    '192.168.1.6',
    '::ffff:192.168.1.6',
    '10.0.0.1',
    'fe80::8%eth0',
    '::ffff:7f00:1',
    '1270.0.0.1',
    undefined,
  ])('%s is another one', (address) => expect(way(request(address))).toBe(false))

  test.each(['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])(
    'what a proxy on this machine brings along with %s comes from elsewhere',
    (header) => expect(way(request('127.0.0.1', { [header]: '127.0.0.1' }))).toBe(false),
  )

  test('a word of TLS is believed only where a public https address was set', () => {
    const says = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
    const behind = (publicUrl: string | null) => safeWay({ ...hallMode, publicUrl })(request('10.0.0.1', says))
    expect([null, 'http://town.example', 'https://town.example'].map(behind)).toEqual([false, false, true])
    const lies = ['http', 'https, http', 'HTTPS ', ''].map((proto) =>
      safeWay({ ...hallMode, publicUrl: 'https://town.example' })(request('10.0.0.1', { 'x-forwarded-proto': proto })),
    )
    expect(lies).toEqual([false, false, false, false])
  })

  test('whoever decided for it knowingly is let in from everywhere', () => {
    expect(safeWay({ ...hallMode, moderateOverPlainHttp: true })(request('192.168.1.6'))).toBe(true)
  })

  test('the machine knows its real addresses', () => {
    const [first] = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const real = safeWay({ publicUrl: null, moderateOverPlainHttp: false })
    expect(real(request(first?.address, {}, '10.255.255.1'))).toBe(true)
  })
})

/** As if it came from another machine: what a proxy on this one says of it. */
const elsewhere = { 'x-forwarded-for': '192.168.1.6' }

describe('from another machine over plain http (S21)', () => {
  let cafe: Cafe
  beforeAll(async () => {
    cafe = await openCafe(1)
  })
  afterAll(() => cafe.end())

  test('office and moderation are refused with a sentence of their own, and get no cookie', async () => {
    const { hall, created } = cafe
    const secrets = created.links.filter(({ role }) => role !== 'screen').map(({ url }) => secretOf(url))
    for (const secret of [...secrets, await hall.running.doors.renewOffice()]) {
      expect(secret.startsWith(hallMark)).toBe(false)
      const answer = await hall.post('/api/enter', { secret }, elsewhere)
      expect([answer.status, await answer.json()]).toEqual([403, { code: 'plain-http' }])
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect(await (await hall.get('/api/way', elsewhere)).json()).toEqual({ lead: false, exposed: false })
    expect(await (await hall.get('/api/way')).json()).toEqual({ lead: true, exposed: false })
  })

  test('a cookie from before opens nothing there, over pages, downloads and sockets alike', async () => {
    const { hall, created, workshop } = cafe
    const moderator = await cookieFor(hall, created, 'moderator')
    const office = (await hall.post('/api/enter', { secret: await hall.running.doors.renewOffice() })).headers
      .get('set-cookie')
      ?.split(';')[0]
    const its = `/api/workshops/${workshop}`
    for (const cookie of [moderator, office ?? '']) {
      for (const path of [
        `${its}/protocol.md`,
        `${its}/protocol.docx`,
        `${its}/archive.json`,
        `${its}/join`,
        '/api/office/workshops',
      ]) {
        const answer = await hall.get(path, { ...elsewhere, cookie })
        expect([path, answer.status, await answer.json()]).toEqual([path, 403, { code: 'plain-http' }])
      }
      for (const path of [`${its}/seating`, `${its}/tables/links`, '/api/office/workshops', '/api/office/renew']) {
        const answer = await hall.post(path, { step: 'rounds', tables: ['t1'] }, { ...elsewhere, cookie })
        expect([path, answer.status]).toEqual([path, 403])
      }
    }
    for (const as of ['moderator', 'comoderator', 'organizer'] as const) {
      for (const transport of ['websocket', 'polling'] as const) {
        const headers = { origin: hall.url, cookie: `${moderator}; ${office}`, ...elsewhere }
        const socket = knock(hall, { as, workshop, headers, transports: [transport] })
        expect([as, transport, await outcome(socket)]).toEqual([as, transport, 'plain-http'])
      }
    }
  })

  test('guests, tables and the projector come in all the same', async () => {
    const { hall, created, workshop } = cafe
    const [table = ''] = await cafe.secrets('t1')
    const screen = secretOf(created.links.find(({ role }) => role === 'screen')?.url ?? '')
    for (const [as, secret] of [
      ['host', table],
      ['screen', screen],
    ] as const) {
      expect(secret.startsWith(hallMark)).toBe(true)
      const answer = await hall.post('/api/enter', { secret }, elsewhere)
      expect(answer.status).toBe(200)
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
      const socket = knock(hall, { as, workshop, headers: { origin: hall.url, cookie, ...elsewhere } })
      expect(await outcome(socket)).toBe('in')
      socket.disconnect()
    }
    const { ticket } = await joinAs(hall, created)
    const guest = knock(hall, { as: 'guest', workshop, ticket, headers: { origin: hall.url, ...elsewhere } })
    expect(await outcome(guest)).toBe('in')
    guest.disconnect()
  })
})

test('behind a proxy with TLS the moderation comes in, and browsers are told to stay with TLS (S21)', async () => {
  const publicUrl = 'https://beteiligung.example'
  const hall = await openHall({ publicUrl })
  const tls = { origin: publicUrl, 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }
  const secret = await hall.running.doors.renewOffice()
  const answer = await hall.post('/api/enter', { secret }, tls)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toContain('Secure')
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
  const plain = await hall.post('/api/enter', { secret }, { ...tls, 'x-forwarded-proto': 'http' })
  expect(await plain.json()).toEqual({ code: 'plain-http' })
  await hall.close()
})

test('with the flag the moderation comes in from everywhere, and everybody who leads is told what that means (S21)', async () => {
  const hall = await openHall({ moderateOverPlainHttp: true })
  const answer = await hall.post('/api/enter', { secret: await hall.running.doors.renewOffice() }, elsewhere)
  expect(answer.status).toBe(200)
  expect(await (await hall.get('/api/way', elsewhere)).json()).toEqual({ lead: true, exposed: true })
  await hall.close()
})
