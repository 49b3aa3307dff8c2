import fc from 'fast-check'
import { Encoder } from 'socket.io-msgpack-parser'
import { expect, test } from 'vitest'
import { keepSteady } from '../../shared/views/steady.ts'
import { pack } from '../../shared/wire/pack.ts'
import { packPacket, unpackPacket } from '../../shared/wire/packet.ts'
import { unpack } from '../../shared/wire/unpack.ts'
import { words } from '../../shared/wire/words.ts'
import { packed } from '../kit/packed.ts'
import { seeded } from '../kit/seeded.ts'

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...words))
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noInteger: true }),
  fc.constantFrom(0, -0, 127, 128, -32, -33, 2 ** 32),
)
const leaf = fc.oneof(text, number, fc.boolean(), fc.constantFrom(null, undefined))
const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some))
const { told } = fc.letrec<{ told: unknown }>((tie) => ({
  told: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    bytes,
    fc.array(tie('told'), { maxLength: 20 }),
    fc.dictionary(text, tie('told'), { maxKeys: 20 }),
  ),
}))

/** The writer of a library, which older pages carry. */
function byLibrary(value: unknown): string {
  const [frame]: unknown[] = [new Encoder().encode(value)].flat()
  if (!Buffer.isBuffer(frame)) throw new Error('The encoder made no bytes')
  return frame.toString('hex')
}
const dense = (value: unknown): Buffer => Buffer.from(pack(value, 'dense'))
/** A text with half a sign in it is sent as one that can be read. */
const whole = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/\\ud[89a-f]../g, '\u{fffd}'))

test('what strangers are told is written byte for byte as they expect it', () => {
  fc.assert(
    fc.property(told, (value) => {
      expect(packed(value).toString('hex')).toBe(byLibrary(value))
    }),
    seeded(300),
  )
})

test('what is written with the words of the house reads the same, and is never longer', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...words), fc.constantFrom(...words), (value, name, said) => {
      const message = { [name]: said, value, list: [said, name] }
      expect(unpack(dense(message))).toEqual(whole(message))
      expect(dense(message).length).toBeLessThanOrEqual(packed(message).length)
    }),
    seeded(300),
  )
})

test.each([15, 16, 31, 32, 39, 41, 90, 255, 256, 65_535, 65_536, 70_000])('lengths around every edge: %i', (length) => {
  const values = [
    'x'.repeat(length),
    'ä'.repeat(length),
    `${'x'.repeat(length - 1)}€`,
    Buffer.alloc(length, 7),
    Array.from({ length }, () => 1),
    Object.fromEntries(Array.from({ length }, (_, at) => [`k${at}`, at])),
  ]
  for (const value of values) {
    expect(packed(value).toString('hex')).toBe(byLibrary(value))
    expect(dense([value, 'end'])).toEqual(packed([value, 'end']))
  }
})

test('what is steady is written once, and reads the same wherever it stands', () => {
  const card = keepSteady({ id: 'a', text: 'Mehr Bäume 🌳', at: 1_764_000_000_000, table: null })
  const other = { before: [card, card], between: 'x'.repeat(100_000), after: card }
  for (const value of [card, [1, card], other, card]) {
    expect(unpack(dense(value))).toEqual(value)
    expect(packed(value).toString('hex')).toBe(byLibrary(value))
  }
})

test('no word stands twice, and each is one byte as a key', () => {
  expect(new Set(words).size).toBe(words.length)
  expect(words.length).toBeLessThan(0x80)
  for (const word of words) expect(dense({ [word]: 1 })).toHaveLength(3)
})

test('hello, refusal and end can be read by a page of any version (D15)', () => {
  const strangers = [
    { type: 0, data: { sid: 'x' } },
    { type: 1, data: undefined },
    { type: 2, data: ['end', 'reload'] },
    { type: 4, data: { message: 'link-unknown', data: { code: 'link-unknown' } } },
  ]
  for (const packet of strangers) {
    const written = Buffer.from(packPacket(packet))
    expect(written.toString('hex')).toBe(byLibrary({ ...packet, nsp: '/' }))
    expect(unpackPacket(written)).toEqual({ ...packet, nsp: '/' })
  }
})

test('what is told and answered comes as it was, with the number of its question', () => {
  const packets = [
    { type: 2, data: ['tell', { from: 1, to: 2, changes: [] }] },
    { type: 2, data: ['clock'], id: 0 },
    { type: 3, data: [{ ok: true, version: 7 }], id: 300 },
  ]
  for (const packet of packets) expect(unpackPacket(Buffer.from(packPacket(packet)))).toEqual({ ...packet, nsp: '/' })
})
