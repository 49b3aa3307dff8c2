import { io, type Socket } from 'socket.io-client'
import * as v from 'valibot'
import * as parser from '../../../client/session/parser.ts'
import { ownClientHeader, socketPath, wireVersion, type Face } from '../../../shared/wire/terms.ts'

interface Hello {
  workshop: string
  as: Face
  ticket?: string
}

/** A socket in the hands of whoever means no good: it can say anything, in any order. */
export async function openLine(url: string, hello: Hello, cookie = '', address?: string): Promise<Socket> {
  const socket = io(url, {
    path: socketPath,
    parser,
    transports: ['websocket'],
    auth: { wire: wireVersion, ...hello },
    extraHeaders: { origin: url, cookie, [ownClientHeader]: '1' },
    ...(address === undefined ? {} : { localAddress: address }),
    reconnection: false,
    forceNew: true,
  })
  await new Promise<void>((settle, fail) => {
    socket.once('connect', settle)
    socket.once('connect_error', fail)
  })
  return socket
}

const time = v.object({ now: v.number() })

/** How long an honest question takes, in ms; Infinity where nobody answers. */
export async function roundTrip(socket: Socket): Promise<number> {
  const began = performance.now()
  if (!socket.connected) return Infinity
  let gone = (): void => undefined
  const lost = new Promise<null>((settle) => (gone = () => settle(null)))
  socket.once('disconnect', gone)
  try {
    v.parse(time, await Promise.race([lost, socket.timeout(15_000).emitWithAck('clock')]))
    return performance.now() - began
  } catch {
    return Infinity
  } finally {
    socket.off('disconnect', gone)
  }
}

/** Asks again and again, as somebody does who has come in earnest. */
export function listenIn(socket: Socket): { stop: () => Promise<number[]> } {
  const took: number[] = []
  let running = true
  const asking = (async () => {
    while (running) {
      took.push(await roundTrip(socket))
      await new Promise((settle) => setTimeout(settle, 120))
    }
  })()
  return {
    async stop() {
      running = false
      await asking
      return took
    },
  }
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
