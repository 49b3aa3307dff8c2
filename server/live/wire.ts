import { Socket } from 'node:net'
import * as v from 'valibot'

/** A connection of engine.io over a WebSocket; over polling there is no such line. */
const deepest = v.object({ socket: v.object({ _socket: v.instance(Socket) }) })

/** The line to the other machine, below everything; null where there is none of its own. */
export function wireOf({ transport }: { transport: unknown }): Socket | null {
  const found = v.safeParse(deepest, transport)
  return found.success ? found.output.socket._socket : null
}
