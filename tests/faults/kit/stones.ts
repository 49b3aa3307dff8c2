import fc from 'fast-check'
import type { Random } from '../../../rehearsal/random.ts'
import { commands } from '../../../shared/commands/index.ts'
import { socketPath } from '../../../shared/wire/terms.ts'
import { packPacket, PacketType } from '../../../shared/wire/packet.ts'
import { packed } from '../../kit/packed.ts'
import { wounded } from './mutation.ts'
import { frameOf } from './raw.ts'

/** What can be thrown at the server, by the storey that it is meant for. */
export interface Stones {
  /** What was thought out, each once. */
  byHand: readonly Buffer[]
  /** Anything instead of a request. */
  request: () => Uint8Array
  /** Frames that break the rules of WebSockets. */
  frame: () => Buffer
  /** Right frames with a broken packet in them, of the connection or of a message. */
  packet: () => Buffer
  /** What a polling client would post. */
  payload: () => string
  /** Packets that pass for one of an admitted guest, with anything inside. */
  message: () => Buffer
}

const repeated = (bytes: number[], times: number): Buffer =>
  Buffer.concat(Array.from({ length: times }, () => Buffer.from(bytes)))

const event = (data: unknown, more: { id?: number } = {}): Buffer =>
  Buffer.from(packPacket({ type: PacketType.EVENT, data, ...more }))

/** Thought out by hand: bombs, lies about lengths, things that only the server says. */
const byHand: Buffer[] = [
  repeated([0xdd, 0x01, 0xc9, 0xc3, 0x80], 200),
  Buffer.from([0xc9, 0x3f, 0xff, 0xff, 0xff, 0x00]),
  Buffer.from([0xdf, 0xff, 0xff, 0xff, 0xff, 0xa1, 0x61]),
  Buffer.alloc(60_000, 0x91),
  Buffer.alloc(60_000, 0x81),
  Buffer.from([0xdb, 0xff, 0xff, 0xff, 0xff]),
  Buffer.from([0xc1, 0xff, 0x00, 0x93]),
  Buffer.alloc(0),
  packed({ type: 0, nsp: '/admin', data: {} }),
  packed({ type: 0, nsp: '/'.repeat(3000), data: {} }),
  packed({ type: 1, nsp: '/' }),
  packed({ type: 3, nsp: '/', id: 1, data: [] }),
  packed({ type: 4, nsp: '/', data: { message: 'x' } }),
  packed({ type: 2, nsp: '/', id: 2 ** 52, data: ['clock'] }),
  packed({ type: 2, nsp: '/', id: -1, data: ['clock'] }),
  packed({ type: 2, nsp: '/', data: ['clock'], attachments: 2 ** 31 }),
  packed({ type: 5, nsp: '/', data: ['clock', { _placeholder: true, num: 1e9 }], attachments: 1 }),
  event([]),
  event([{ toString: 'x' }]),
  event([['clock']]),
  event(['error', 'x']),
  event(['newListener', 'x', 'y']),
  event(['x'.repeat(5000)]),
  event(['command', null, null, null]),
]

const poisons = ['{"__proto__":{"role":"moderator"}}', '{"constructor":{"prototype":{"role":"moderator"}}}']
const poisoned = poisons.map((text) => event(['command', JSON.parse(text)]))
const names = [
  'command',
  'sync',
  'clock',
  'waiting',
  'sheet.open',
  'sheet.update',
  'sheet.close',
  '__proto__',
  'toString',
]

export function newStones(random: Random, seed: number): Stones {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? list[0]!
  const below = (most: number): number => Math.floor(random() * most)
  const noise = (most: number): Buffer => Buffer.from(Array.from({ length: below(most) }, () => below(256)))
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'name', 'input', 'sheet', 'have'))
  const anything = fc.anything({
    key,
    maxDepth: 4,
    values: [fc.string({ unit: 'binary' }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  })
  const values: unknown[] = [
    ...fc.sample(anything, { seed, numRuns: 1000 }),
    ...poisons.map((text): unknown => JSON.parse(text)),
  ]
  const anyPacket = (): Buffer => {
    const { type, nsp } = { type: below(8) - 1, nsp: pick(['/', '/', '/', '/x', '', 7]) }
    return packed({ type, nsp, data: pick(values), ...(random() < 0.5 ? { id: pick(values) } : {}) })
  }
  const command = (): Buffer => {
    const envelope = {
      id: `f${below(1e9)}`,
      name: pick([...Object.keys(commands), 'constructor']),
      input: pick(values),
    }
    return event(['command', random() < 0.7 ? envelope : pick(values)], { id: below(1e6) })
  }
  const message = (): Buffer => (random() < 0.5 ? command() : event([pick(names), pick(values)], { id: below(1e6) }))
  const damaged = (bytes: Uint8Array): Uint8Array => wounded(bytes, byHand.slice(0, 8), random)

  return {
    byHand: [...byHand, ...poisoned].map((stone) => frameOf(stone)),
    message: () => (random() < 0.6 ? message() : Buffer.from(damaged(message()))),
    packet() {
      const kind = random()
      // The connection's own packets are text: ping, pong, upgrade and what does not exist.
      if (kind < 0.15)
        return frameOf(
          Buffer.from(`${pick(['0', '1', '2', '3', '4', '5', '6', '7', '9', 'b', ''])}${noise(20).toString('latin1')}`),
          { opcode: 1 },
        )
      if (kind < 0.35) return frameOf(pick(byHand))
      if (kind < 0.65) return frameOf(anyPacket())
      return frameOf(kind < 0.85 ? damaged(anyPacket()) : noise(300))
    },
    frame: () =>
      pick([
        () => frameOf(noise(40), { opcode: 3 + below(5) }),
        () => frameOf(noise(40), { reserved: 1 + below(7) }),
        () => frameOf(noise(40), { masked: false }),
        () => frameOf(noise(40), { length: pick([70_000, 2 ** 31, 2 ** 40, 2 ** 53 - 1]) }),
        () => frameOf(noise(40), { opcode: 0 }),
        () => frameOf(noise(200), { opcode: 8 + below(8), fin: random() < 0.5 }),
        () => frameOf(Buffer.from([below(4), below(256), 0xff, 0xfe]), { opcode: 8 }),
        () => frameOf(Buffer.from([0xc3, 0x28, 0xff]), { opcode: 1 }),
        () =>
          Buffer.concat(
            Array.from({ length: 50 }, (_none, at) => frameOf(noise(3), { opcode: at === 0 ? 2 : 0, fin: false })),
          ),
        () => noise(60),
      ])(),
    request() {
      const whole = `${pick(['GET', 'POST', 'PUT', 'CONNECT', 'OPTIONS', '\u0000'])} ${pick([`${socketPath}/?EIO=${below(6)}&transport=${pick(['polling', 'websocket', '__proto__'])}&sid=${pick(['__proto__', 'x', ''])}`, '/', '/api/join', `/${'%'.repeat(below(50))}`, '*'])} HTTP/${pick(['1.1', '1.0', '9.9'])}\r\nHost: x\r\n${pick(['', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', `X: ${'x'.repeat(20_000)}\r\n`, 'Content-Length: -1\r\n', 'Upgrade: websocket\r\nConnection: Upgrade\r\n', 'Cookie: tw-office=%E0%A4%A\r\n', 'Origin: \u0001\r\n'])}\r\n`
      return random() < 0.5 ? Buffer.from(whole, 'latin1') : damaged(Buffer.from(whole, 'latin1'))
    },
    payload: () =>
      pick([
        () => '\u001E'.repeat(below(60_000)),
        () => `b${noise(90).toString('base64')}`,
        () => `b${anyPacket().toString('base64')}\u001E4hallo\u001Eb=\u001E2probe`,
        () => `4${'x'.repeat(below(60_000))}`,
        () => noise(400).toString('latin1'),
        () => 'x'.repeat(90_000),
      ])(),
  }
}
