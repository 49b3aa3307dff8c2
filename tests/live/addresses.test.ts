import { Agent, request } from 'node:http'
import { io, type Socket } from 'socket.io-client'
import * as parser from '../../client/session/parser.ts'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createdSchema, joinedSchema } from '../../shared/wire/http.ts'
import { ownClientHeader, socketPath, wireVersion } from '../../shared/wire/terms.ts'
import { openServer, type ServerProcess } from '../faults/kit/server.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { bytesIn, hits } from '../kit/files.ts'
import { card, command } from './evening.ts'
import { agenda, firstCollect, secretOf } from './hall.ts'

/** Addresses that nobody else has here, and a browser that nobody else uses. */
const from = '127.0.0.7'
const forwarded = '203.0.113.77'
const browser = 'Marke-Browser/7.7'

let server: ServerProcess
const agent = new Agent({ localAddress: from, keepAlive: false })
beforeEach(async () => {
  server = await openServer({ env: { LOG_LEVEL: 'trace' } })
})
afterEach(() => server.close())

interface Said {
  status: number
  body: unknown
  cookie: string
}

/** Staff come straight; guests as a proxy in between would hand them on. */
const handedOn = (cookie: string): Record<string, string> => (cookie === '' ? { 'x-forwarded-for': forwarded } : {})

/** A request from the known address. */
function post(path: string, body: string, cookie = ''): Promise<Said> {
  const headers = {
    'content-type': 'application/json',
    origin: server.url,
    ...handedOn(path === '/api/enter' ? 'staff' : cookie),
    'user-agent': browser,
    cookie,
  }
  return new Promise((settle, fail) => {
    const asked = request(`${server.url}${path}`, { method: 'POST', agent, headers }, (response) => {
      expect(response.socket.localAddress).toBe(from)
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('end', () => {
        const set = response.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
        settle({ status: response.statusCode ?? 0, body: JSON.parse(text), cookie: set })
      })
    })
    asked.on('error', fail).end(body)
  })
}

async function socketOf(transport: 'polling' | 'websocket', auth: object, cookie = ''): Promise<Socket> {
  const own = { origin: server.url, cookie, 'user-agent': browser, [ownClientHeader]: '1' }
  const options = {
    path: socketPath,
    parser,
    transports: [transport],
    extraHeaders: { ...own, ...handedOn(cookie) },
    reconnection: false,
    forceNew: true,
    auth: { wire: wireVersion, ...auth },
  }
  // Its types know only what browsers have.
  Reflect.set(options, 'agent', agent)
  const socket = io(server.url, options)
  await new Promise<void>((settle, fail) => {
    socket.once('connect', settle)
    socket.once('connect_error', fail)
  })
  return socket
}

test('no address and no browser of anybody is written anywhere, whatever goes right or wrong (P3, P4)', async () => {
  const office = await post('/api/enter', JSON.stringify({ secret: server.officeSecret }))
  const letter = { about: aboutTown, agenda, notice: noticeTown }
  const made = v.parse(createdSchema, (await post('/api/office/workshops', JSON.stringify(letter), office.cookie)).body)
  const { workshop, code, links } = made
  const led = await post('/api/enter', JSON.stringify({ secret: secretOf(links[0]?.url ?? '') }))
  const moderator = await socketOf('websocket', { workshop, as: 'moderator' }, led.cookie)
  await command(moderator, 'workshop.open', {})
  await command(moderator, 'step.start', { step: firstCollect, from: null })

  await post('/api/notice', JSON.stringify({ code }))
  const guests = await Promise.all(
    (['polling', 'websocket'] as const).map(async (transport) => {
      const joined = v.parse(
        joinedSchema,
        (await post('/api/join', JSON.stringify({ code, name: 'Ayşe', language: 'de' }))).body,
      )
      return socketOf(transport, { workshop, as: 'guest', ticket: joined.ticket })
    }),
  )
  for (const [at, guest] of guests.entries())
    await command(guest, 'card.add', card(`c${at}`, 'Eine Karte, die es gibt'))

  // What goes wrong is what others write into their logs.
  expect((await post('/api/join', JSON.stringify({ code: 'AAAAAAA', name: '', language: 'de' }))).status).toBe(404)
  expect((await post('/api/join', '{"code":')).status).toBe(400)
  expect((await post('/api/enter', JSON.stringify({ secret: 'nothing-that-opens-anything' }))).status).toBe(404)
  expect((await post('/api/office/workshops', '{}')).status).toBe(403)
  await expect(socketOf('websocket', { workshop, as: 'guest', ticket: 'x'.repeat(32) })).rejects.toThrow(
    'ticket-unknown',
  )
  await guests[0]?.timeout(5000).emitWithAck('sheet.update', { sheet: 'board:x', update: Buffer.from('x') })
  await post('/api/office/backups', '{}', office.cookie)

  const look = (wanted: string): number => hits(server.data, wanted) + (server.stderr().includes(wanted) ? 1 : 0)
  expect(look('Eine Karte, die es gibt')).toBeGreaterThan(0)
  const traces = [from, forwarded, browser, 'ffff:127.0.0.7', '7f000007', String(0x7f000007)]
  expect(traces.filter((trace) => look(trace) > 0)).toEqual([])
  for (const socket of [moderator, ...guests]) socket.disconnect()
  await server.kill('SIGTERM')
  expect(traces.filter((trace) => look(trace) > 0)).toEqual([])
  expect(bytesIn(server.data).map(({ path }) => path).length).toBeGreaterThan(1)
})
