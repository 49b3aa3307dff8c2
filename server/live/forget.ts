import type { EventEmitter } from 'node:events'
import * as v from 'valibot'
import type { LiveSocket } from './socket.ts'
import { wireOf } from './wire.ts'

const isEmitter = (value: unknown): value is EventEmitter =>
  typeof value === 'object' && value !== null && 'rawListeners' in value
const isListener = (value: unknown): value is () => void => typeof value === 'function'
const webSocket = v.object({ socket: v.custom<EventEmitter>(isEmitter) })

/**
 * Neither cookie nor ticket nor address stays in memory for as long as the socket does. engine.io keeps the whole request by two
 * listeners as well, which have nothing to do any more once the socket is open.
 */
export function forgetRequest(socket: LiveSocket): void {
  socket.handshake.headers = {}
  socket.handshake.auth = {}
  Reflect.set(socket.conn, 'request', null)
  Reflect.set(socket.client, 'request', null)
  const transport = v.safeParse(webSocket, socket.conn.transport)
  if (transport.success) removeListener(transport.output.socket, 'error', /^function onUpgradeError/)
  const wire = wireOf(socket.conn)
  if (wire) removeListener(wire, 'close', /^\(\) => this\.emit\("close"\)$/)
}

function removeListener(emitter: EventEmitter, event: string, source: RegExp): void {
  for (const listener of emitter.listeners(event)) {
    if (isListener(listener) && source.test(listener.toString())) emitter.removeListener(event, listener)
  }
}
