import { once } from 'node:events'
import type { Socket } from 'node:net'
import { packPacket, type Packet } from '../../../shared/wire/packet.ts'
import { socketPath, wireVersion } from '../../../shared/wire/terms.ts'
import { frame, openWebSocket } from './raw-line.ts'
import { ticketFor } from './raw-phone.ts'

/**
 * A phone that is let in, reads not one byte more, and still says that it lives, so that no heartbeat gives it away. Again and
 * again it asks for the whole picture, and when it is let go it comes back.
 */
export interface DeafPhone {
  /** How often it was let go. */
  letGo: () => number
  close: () => void
}

const alive = 3000
/** The server may be busy. */
const patience = 20_000

export async function joinDeaf(url: string, code: string, asksEvery: number): Promise<DeafPhone> {
  const { workshop, ticket } = await ticketFor(url, code)
  const hello = { wire: wireVersion, workshop, as: 'guest', ticket }
  let closed = false
  let times = 0
  let socket = await enter(url, hello, asksEvery, comeBack)

  function comeBack(): void {
    if (closed) return
    times += 1
    void enter(url, hello, asksEvery, comeBack).then((next) => {
      socket = next
      if (closed) next.destroy()
    }, comeBack)
  }

  return {
    letGo: () => times,
    close() {
      closed = true
      socket.destroy()
    },
  }
}

async function enter(url: string, hello: object, asksEvery: number, gone: () => void): Promise<Socket> {
  const { socket } = await openWebSocket({ url, path: socketPath })
  let asked = 0
  const ask = (): void =>
    say(socket, { type: 2, data: ['sync', { have: null, wall: { table: null } }], id: (asked += 1) })
  say(socket, { type: 0, data: hello })
  await hears(socket, letIn)
  // From here on it reads nothing.
  socket.pause()
  socket.on('error', () => {})
  const timers = [setInterval(() => socket.write(frame(Buffer.from('3'), text)), alive), setInterval(ask, asksEvery)]
  socket.once('close', () => {
    timers.forEach((timer) => clearInterval(timer))
    gone()
  })
  ask()
  return socket
}

/** A binary frame that names the new socket. */
const letIn = /\x82[^]*sid/

/** Reads until it has heard this; what comes behind it is not looked at. */
async function hears(socket: Socket, words: RegExp): Promise<void> {
  let heard = ''
  while (!words.test(heard)) {
    const [piece]: unknown[] = await next(socket)
    heard += piece instanceof Buffer ? piece.toString('latin1') : ''
  }
}

async function next(socket: Socket): Promise<unknown[]> {
  const pieces: unknown[] = await once(socket, 'data', { signal: AbortSignal.timeout(patience) })
  return pieces
}

const text = 0x81
const binary = 0x82

function say(socket: Socket, packet: Packet): void {
  socket.write(frame(packPacket(packet), binary))
}
