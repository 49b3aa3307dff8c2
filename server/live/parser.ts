import { EventEmitter } from 'node:events'
import * as v from 'valibot'
import { packPacket, unpackPacket, type Packet } from '../../shared/wire/packet.ts'

/** Names that socket.io tells by itself: a client that sends one would make the server believe it has gone (S3). */
const reserved = new Set([
  'connect',
  'connect_error',
  'connection',
  'disconnect',
  'disconnecting',
  'error',
  'newListener',
  'removeListener',
])

const name = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((text) => !reserved.has(text)),
)
/** An older page adds options, and is heard at least until it is told to load anew. */
const about = { nsp: v.literal('/'), options: v.optional(v.unknown()) }
const ackId = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))

/** All that a client may send: who it is, one question, goodbye. Nobody is asked anything back, so no answers come in. */
const packetSchema = v.variant('type', [
  v.strictObject({ type: v.literal(0), ...about, data: v.optional(v.record(v.string(), v.unknown())) }),
  v.strictObject({ type: v.literal(1), ...about, data: v.optional(v.undefined()) }),
  v.strictObject({
    type: v.literal(2),
    ...about,
    id: ackId,
    data: v.union([v.strictTuple([name]), v.strictTuple([name, v.unknown()])]),
  }),
])

/** Hands on well-formed packets; a throw ends the connection that they came from, and nothing of them is written anywhere. */
class Decoder extends EventEmitter {
  add(frame: unknown): void {
    if (!(frame instanceof Uint8Array)) throw new TypeError('a packet is bytes')
    const { options: _ours, ...packet } = v.parse(packetSchema, unpackPacket(frame))
    this.emit('decoded', packet)
  }

  destroy(): void {
    this.removeAllListeners()
  }
}

class Encoder {
  encode(packet: Packet): Buffer[] {
    return [Buffer.from(packPacket(packet))]
  }
}

/** The parser of our socket: reads with suspicion (S11). */
export const parser = { protocol: 5, Encoder, Decoder }
