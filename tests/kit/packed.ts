import { Encoder } from 'socket.io-msgpack-parser'

/** A value as our clients' encoder writes it; its own types leave out that it hands back a list. */
export function packed(value: unknown): Buffer {
  const frames: unknown = new Encoder().encode(value)
  const frame: unknown = Array.isArray(frames) ? frames[0] : null
  if (!Buffer.isBuffer(frame)) throw new Error('The encoder made no bytes')
  return frame
}
