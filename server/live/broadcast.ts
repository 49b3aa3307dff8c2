import { packPacket, PacketType } from '../../shared/wire/packet.ts'
import type { LiveServer, Outgoing } from './socket.ts'

/**
 * Tells everybody at a place the same. It is packed once, and each WebSocket is handed the very same frame: with a thousand phones
 * a header for each of them, and a second write for it, was most of the work.
 */
export function tellPlace<Event extends keyof Outgoing>(
  io: LiveServer,
  place: string,
  event: Event,
  ...said: Parameters<Outgoing[Event]>
): void {
  const there = io.sockets.adapter.rooms.get(place)
  if (!there) return
  const packet = Buffer.from(packPacket({ type: PacketType.EVENT, data: [event, ...said] }))
  // Understood by engine.io; who polls gets the packet.
  const options = { compress: false, wsPreEncodedFrame: [frameOf(packet)] }
  for (const id of there) io.sockets.sockets.get(id)?.conn.write(packet, options)
}

/** A binary frame as servers send it, in one piece and not masked (RFC 6455, 5.2). */
function frameOf(payload: Buffer): Buffer {
  const { length } = payload
  const head = Buffer.alloc(length < 126 ? 2 : length < 0x1_0000 ? 4 : 10)
  head[0] = 0x82
  head[1] = length < 126 ? length : length < 0x1_0000 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, payload])
}
