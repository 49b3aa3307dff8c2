import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Packet } from '../../../shared/wire/packet.ts'

/**
 * A web socket without a library: what comes in is counted and handed on unread, so that five thousand phones on one core are
 * no part of what is measured. Speaks engine.io 4 and socket.io 5 in MessagePack, as far as our own server and a relay need it.
 */
export interface RawLine {
  send: (packet: Packet) => void
  heard: () => Heard
  close: () => void
}

export interface Heard {
  frames: number
  bytes: number
}

interface Ears {
  /** A packet in bytes; they are the line's own and change after this. */
  packet: (bytes: Buffer) => void
  gone: () => void
}

export interface Place {
  url: string
  path: string
  /** How those write who answer there; the bytes may change after the next packet. */
  write: (packet: Packet) => Uint8Array
}

/** Whoever hears nothing for so long has called at a door that is shut. */
const patience = 20_000
const [text, binary, closing] = [0x81, 0x82, 0x88]
const [ping, pong] = ['2'.charCodeAt(0), '3']

export async function openRawLine(place: Place, ears: Ears): Promise<RawLine> {
  const { socket, rest } = await openWebSocket(place)
  const heard: Heard = { frames: 0, bytes: 0 }
  const read = frameReader((kind, payload) => {
    heard.frames += 1
    heard.bytes += payload.length
    if (kind === binary) ears.packet(payload)
    else if (kind === text && payload[0] === ping) socket.write(frame(Buffer.from(pong), text))
    else if (kind === closing) socket.destroy()
  })
  socket.on('data', (piece: Buffer) => read(piece))
  socket.on('error', () => {})
  socket.once('close', ears.gone)
  read(rest)
  return {
    send: (packet) => void socket.write(frame(place.write(packet), binary)),
    heard: () => ({ ...heard }),
    close: () => void socket.destroy(),
  }
}

/** The socket, and what came behind the answer to its first words. */
export async function openWebSocket({
  url,
  path,
}: Pick<Place, 'url' | 'path'>): Promise<{ socket: Socket; rest: Buffer }> {
  const { hostname, port, host } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  const head = [
    `GET ${path}/?EIO=4&transport=websocket HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${url}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  let answer = Buffer.alloc(0)
  const signal = AbortSignal.timeout(patience)
  while (!answer.includes(end)) {
    const pieces: unknown[] = await once(socket, 'data', { signal })
    answer = Buffer.concat([answer, ...pieces.filter((piece): piece is Buffer => piece instanceof Buffer)])
  }
  if (!answer.toString('latin1').startsWith('HTTP/1.1 101 ')) throw new Error('the server did not switch')
  return { socket, rest: answer.subarray(answer.indexOf(end) + end.length) }
}

const end = Buffer.from('\r\n\r\n')

/** Takes pieces as they come from the network and hands on whole frames (RFC 6455, 5.2); servers do not mask. */
export function frameReader(whole: (kind: number, payload: Buffer) => void): (piece: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (piece) => {
    let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    for (let size = sizeOf(bytes); size !== null && bytes.length >= size.head + size.body; size = sizeOf(bytes)) {
      whole(bytes[0] ?? 0, bytes.subarray(size.head, size.head + size.body))
      bytes = bytes.subarray(size.head + size.body)
    }
    // A copy: what is kept must not keep the whole piece.
    rest = bytes.length === 0 ? nothing : Buffer.from(bytes)
  }
}

const nothing = Buffer.alloc(0)

function sizeOf(bytes: Buffer): { head: number; body: number } | null {
  if (bytes.length < 2) return null
  const short = (bytes[1] ?? 0) & 0x7f
  if (short < 126) return { head: 2, body: short }
  if (short === 126) return bytes.length < 4 ? null : { head: 4, body: bytes.readUInt16BE(2) }
  return bytes.length < 10 ? null : { head: 10, body: Number(bytes.readBigUInt64BE(2)) }
}

/** What a client sends is masked (RFC 6455, 5.3); a mask of zeros leaves it as it is. */
export function frame(bytes: Uint8Array, kind: number): Buffer {
  const length = bytes.length < 126 ? [0x80 | bytes.length] : [0x80 | 126, bytes.length >> 8, bytes.length & 0xff]
  return Buffer.concat([Buffer.from([kind, ...length, 0, 0, 0, 0]), bytes])
}
