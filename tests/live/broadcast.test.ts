import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Server } from 'socket.io'
import { io as connect, type Socket } from 'socket.io-client'
import * as v from 'valibot'
import * as ours from '../../client/session/parser.ts'
import { tellPlace } from '../../server/live/broadcast.ts'
import { parser } from '../../server/live/parser.ts'
import type { LiveServer } from '../../server/live/socket.ts'
import { next } from './evening.ts'

const http = createServer()
const server: LiveServer = new Server(http, { parser, perMessageDeflate: false })
const phones: Socket[] = []

beforeAll(async () => {
  server.on('connection', (socket) => void socket.join('hall'))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = v.parse(v.object({ port: v.number() }), http.address())
  for (const transports of [['websocket'], ['polling']]) {
    const phone = connect(`http://127.0.0.1:${port}`, { parser: ours, transports, forceNew: true })
    phones.push(phone)
    await next(phone, 'connect')
  }
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await server.close()
})

// Three kinds of headers say how long a frame is (RFC 6455, 5.2).
test.each([0, 60, 61, 62, 63, 64, 65, 300, 65_400, 65_600, 200_000])(
  'what is told to a whole hall comes the same over a web socket and by polling (%i letters)',
  async (letters) => {
    const title = 'x'.repeat(letters)
    const told = phones.map((phone) => next(phone, 'wall'))
    tellPlace(server, 'hall', 'wall', { to: 7, changes: [['topic', 'a', { id: 'a', table: 't1', title }]] })
    tellPlace(server, 'elsewhere', 'wall', { to: 8, changes: [] })
    for (const one of await Promise.all(told))
      expect(one).toEqual({ to: 7, changes: [['topic', 'a', { id: 'a', table: 't1', title }]] })
  },
)
