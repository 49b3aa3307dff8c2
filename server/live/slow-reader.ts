import * as v from 'valibot'
import type { LiveServer, LiveSocket } from './socket.ts'
import { wireOf } from './wire.ts'

/** D13: so many bytes may wait for one socket that still answers pings but never reads. */
// Nothing that is told at once is nearly as large, so a slow line never gets there by one picture.
const most = 1024 * 1024
/** Behind by so much, a phone is better off coming back and catching up by version than with one more picture behind the last. */
const mostBeforeAsking = 256 * 1024
const interval = 1000
/** So many looks in a row nothing may have left for a socket for which something waits. */
const patience = 15

/** What was handed to the web socket, and what queues behind it in the connection while that is stuck. */
const below = v.object({ socket: v.object({ bufferedAmount: v.number() }) })
const queue = v.array(v.object({ data: v.optional(v.unknown()) }))
/** What the operating system has not taken yet; a long message shrinks here while it leaves piece by piece. */
const handle = v.object({ writeQueueSize: v.number() })

function waitingFor({ conn }: LiveSocket): number {
  const transport = v.safeParse(below, conn.transport)
  const packets = v.safeParse(queue, Reflect.get(conn, 'writeBuffer'))
  const queued = packets.success ? packets.output.reduce((sum, { data }) => sum + sizeOf(data), 0) : 0
  return queued + (transport.success ? transport.output.socket.bufferedAmount : 0)
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length
  return data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength : 0
}

function stuckAt(socket: LiveSocket): number {
  const wire = wireOf(socket.conn)
  const found = v.safeParse(handle, wire && Reflect.get(wire, '_handle'))
  return found.success ? found.output.writeQueueSize : 0
}

function letGo(socket: LiveSocket): void {
  const wire = wireOf(socket.conn)
  socket.conn.close(true)
  // A farewell would wait behind all that was never read, and hold it for half a minute more.
  wire?.resetAndDestroy()
}

/** Whether somebody who asks for the picture still has the last one before them; then they are let go. */
export function asksTooMuch(socket: LiveSocket): boolean {
  if (waitingFor(socket) <= mostBeforeAsking) return false
  letGo(socket)
  return true
}

/** Lets go of whoever has fallen far behind, or takes nothing in: coming back costs less than a growing heap. */
export function watchSlowReaders(io: LiveServer): () => void {
  const stuck = new WeakMap<LiveSocket, { at: number; looks: number }>()
  const takesNothing = (socket: LiveSocket): boolean => {
    const at = stuckAt(socket)
    const before = stuck.get(socket)
    const looks = at > 0 && before?.at === at ? before.looks + 1 : 0
    stuck.set(socket, { at, looks })
    return looks >= patience
  }
  const timer = setInterval(() => {
    for (const socket of io.sockets.sockets.values())
      if (waitingFor(socket) > most || takesNothing(socket)) letGo(socket)
  }, interval)
  timer.unref()
  return () => clearInterval(timer)
}
