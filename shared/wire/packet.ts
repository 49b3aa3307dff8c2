import { pack } from './pack.ts'
import { unpack } from './unpack.ts'

/** One message of the socket, as socket.io hands it to its parser. Everything happens in its one namespace. */
export interface Packet {
  type: number
  data?: unknown
  id?: number | undefined
}

/** As in version 5 of the protocol of socket.io. */
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 } as const

/** Names and packets are written short for those who speak our version. The bytes are overwritten by the next packet. */
export function packPacket({ type, data, id }: Packet): Uint8Array {
  if (isForStrangers(type, data)) return pack({ type, data, nsp: '/' }, 'plain')
  return pack(id === undefined ? [type, data] : [type, data, id], 'dense')
}

/** Hello, refusal and end are written out, so that a page of any version knows that it has to be loaded anew (D15). */
function isForStrangers(type: number, data: unknown): boolean {
  return (type !== PacketType.EVENT && type !== PacketType.ACK) || (Array.isArray(data) && data[0] === 'end')
}

/** Reads both ways of writing; what it hands back is still to be judged. */
export function unpackPacket(bytes: Uint8Array): unknown {
  const read = unpack(bytes)
  if (!Array.isArray(read)) return read
  const parts: unknown[] = read
  if (parts.length > 3) return null
  const [type, data, id] = parts
  return { type, nsp: '/', data, ...(parts.length === 3 ? { id } : {}) }
}
