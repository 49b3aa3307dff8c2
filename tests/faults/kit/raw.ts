import { connect, type Socket } from 'node:net'
import type { Random } from '../../../rehearsal/random.ts'
import { socketPath } from '../../../shared/wire/terms.ts'

/** A connection as bytes, below everything that would keep to the rules. */
export interface Raw {
  write: (bytes: Uint8Array | string) => void
  /** All that came back so far. */
  heard: () => Buffer
  /** Something that matches came back; false when the connection ended before, or nothing came. */
  hears: (pattern: string | Buffer, within?: number) => Promise<boolean>
  /** The connection has ended, on whichever side. */
  gone: Promise<void>
  /** Says that nothing more comes, and waits until the other side has let go as well. */
  end: () => Promise<void>
  /** Is gone without a word. */
  drop: () => void
}

/** Each of many addresses of this machine has its own ports: thousands of short connections would use up those of one. */
export function openRaw(port: number, random: Random): Promise<Raw> {
  const localAddress = `127.0.${1 + Math.floor(random() * 20)}.${1 + Math.floor(random() * 200)}`
  return new Promise((settle, fail) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress })
    socket.once('error', fail)
    socket.once('connect', () => {
      socket.off('error', fail)
      settle(rawOf(socket))
    })
  })
}

const patience = 3000

function rawOf(socket: Socket): Raw {
  const pieces: Buffer[] = []
  socket.on('data', (piece: Buffer) => void pieces.push(piece))
  // Whoever throws stones does not complain of a closed window.
  socket.on('error', () => undefined)
  const gone = new Promise<void>((settle) => socket.once('close', () => settle()))
  const heard = (): Buffer => Buffer.concat(pieces)
  return {
    write: (bytes) => void (socket.writable ? socket.write(bytes) : false),
    heard,
    hears: (pattern, within = patience) =>
      new Promise((settle) => {
        const done = (found: boolean): void => {
          clearTimeout(late)
          socket.off('data', look)
          settle(found)
        }
        const late = setTimeout(() => done(false), within)
        const look = (): void => (heard().includes(pattern) ? done(true) : undefined)
        socket.on('data', look)
        socket.once('close', () => done(heard().includes(pattern)))
        look()
      }),
    gone,
    async end() {
      socket.end()
      const late = setTimeout(() => socket.destroy(), patience)
      await gone
      clearTimeout(late)
    },
    drop: () => socket.resetAndDestroy(),
  }
}

export const upgradeRequest = (port: number): string =>
  [
    `GET ${socketPath}/?EIO=4&transport=websocket HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n')

interface Shape {
  opcode?: number
  fin?: boolean
  reserved?: number
  masked?: boolean
  /** What the head says, whatever follows. */
  length?: number
}

/** One WebSocket frame, right or wrong. */
export function frameOf(payload: Uint8Array, shape: Shape = {}): Buffer {
  const { opcode = 2, fin = true, reserved = 0, masked = true, length = payload.byteLength } = shape
  const mask = masked ? 0x80 : 0
  const first = (fin ? 0x80 : 0) | ((reserved & 7) << 4) | (opcode & 15)
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head.writeUInt8(first, 0)
  head.writeUInt8(mask | (length < 126 ? length : length < 65_536 ? 126 : 127), 1)
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  // A mask of noughts is one as well, and changes nothing.
  return Buffer.concat([head, Buffer.alloc(masked ? 4 : 0), payload])
}
