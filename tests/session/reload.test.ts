import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Server } from 'socket.io'
import * as parser from 'socket.io-msgpack-parser'
import { createSession } from '../../client/session/session.ts'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import { socketPath } from '../../shared/wire/terms.ts'
import { card, openRoom, until, type Room } from './room.ts'

let room: Room
beforeEach(async () => {
  room = await openRoom()
})
afterEach(() => room.close())

/** A server of another version, which speaks otherwise: it lets the phone in only to tell it to load anew, as `admission.ts` has it. */
async function newerServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const http = createServer()
  const io = new Server(http, { path: socketPath, parser })
  io.on('connection', (socket) => {
    socket.emit('end', 'reload')
    socket.disconnect(true)
  })
  await new Promise<void>((settle) => http.listen(0, '127.0.0.1', settle))
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => io.close() }
}

test('a phone that has to load the page anew keeps what waits, and the new page sends it (D15)', async () => {
  const newer = await newerServer()
  const { workshop } = room.created
  const { ticket } = await room.join()
  const shelf = memoryShelf()
  const before = await createSession({ url: newer.url, workshop, as: 'guest', ticket, shelf })
  void before.send('card.add', card('a', 'Vor der neuen Fassung geschrieben'))
  await before.kept()
  await until(before, () => before.link().state === 'ended')
  expect(before.link()).toEqual({ state: 'ended', reason: 'reload' })
  expect(before.outbox()).toMatchObject([{ name: 'card.add', state: 'waiting' }])
  expect(await shelf.load()).toHaveLength(1)
  before.close()
  await newer.close()

  const headers = { origin: room.hall.url }
  const after = await createSession({ url: room.hall.url, workshop, as: 'guest', ticket, shelf, headers })
  await until(room.moderator, () => room.moderator.store.all('card').length === 1)
  expect(room.moderator.store.all('card').map(({ text }) => text)).toEqual(['Vor der neuen Fassung geschrieben'])
  await until(after, () => after.outbox().length === 0)
  expect(await shelf.load()).toEqual([])
  after.close()
})
