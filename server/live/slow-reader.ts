import * as v from 'valibot'
import type { LiveServer, LiveSocket } from './socket.ts'

/** D13: so many bytes may wait for one socket that still answers pings but never reads. */
// A whole large workshop on a slow line must fit, or its phone would be let go again and again.
const most = 4 * 1024 * 1024
const interval = 1000

/** What was handed to the web socket, and what queues behind it in the connection while that is stuck. */
const below = v.object({ socket: v.object({ bufferedAmount: v.number() }) })
const queue = v.array(v.object({ data: v.optional(v.unknown()) }))

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

/** Lets go of whoever has fallen far behind: coming back and catching up by version costs less than a growing heap. */
export function watchSlowReaders(io: LiveServer): () => void {
  const timer = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) if (waitingFor(socket) > most) socket.conn.close(true)
  }, interval)
  timer.unref()
  return () => clearInterval(timer)
}
