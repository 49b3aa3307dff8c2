import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Server } from 'socket.io'
import { createSession } from '../../client/session/session.ts'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import type { Session } from '../../client/session/types.ts'
import { parser } from '../../server/live/parser.ts'
import { socketPath } from '../../shared/wire/terms.ts'
import { until } from '../kit/until.ts'
import { card } from './room.ts'

let server: { url: string; close: () => Promise<void>; commands: () => number }
beforeEach(async () => {
  server = await hastyServer(3)
})
afterEach(() => server.close())

/** A server that says what was missed and lets go in the same breath, so many times, as one does that stops in that moment. */
async function hastyServer(times: number): Promise<typeof server> {
  const http = createServer()
  const io = new Server(http, { path: socketPath, parser })
  let [hasty, commands] = [times, 0]
  io.on('connection', (socket) => {
    socket.on('sync', (_have: unknown, answer: (answer: object) => void) => {
      answer({ version: 1, latest: 1, more: null, whole: true, changes: [], own: [], now: 1000 })
      hasty -= 1
      if (hasty >= 0) socket.disconnect(true)
    })
    socket.on('clock', (answer: (answer: object) => void) => answer({ now: 1000 }))
    socket.on('command', (_command: unknown, answer: (answer: object) => void) => {
      commands += 1
      answer({ ok: true, version: 1 })
    })
  })
  await new Promise<void>((settle) => http.listen(0, '127.0.0.1', settle))
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => io.close(), commands: () => commands }
}

/** Trying without end in one breath would never let the test say a word again, so it is ended from within. */
function frozen(session: Session): Promise<'frozen'> {
  let touched = 0
  return new Promise((settle) => {
    session.store.subscribe(() => {
      if ((touched += 1) !== 2000) return
      session.close()
      settle('frozen')
    })
  })
}

test('a phone whose server goes in the very moment that it comes back neither freezes nor loses its card (D7, D15)', async () => {
  // Without a wait before each attempt.
  const options = { workshop: 'w', as: 'guest', ticket: 'ticket', shelf: memoryShelf(), random: () => 0 } as const
  const session = await createSession({ url: server.url, ...options })
  const sent = session.send('card.add', card('a'))
  expect(await Promise.race([sent, frozen(session)])).toEqual({ ok: true, version: 1 })
  await until(session, () => session.link().state === 'online')
  expect(server.commands()).toBe(1)
  session.close()
})
