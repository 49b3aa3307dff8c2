import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack } from '../../server/live/pack.ts'
import { unpack } from '../../server/live/msgpack.ts'
import { keepSteady } from '../../shared/views/steady.ts'
import { packed } from '../kit/packed.ts'
import { seeded } from '../kit/seeded.ts'

const words = fc.string({ unit: 'binary', maxLength: 300 })
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noInteger: true }),
  fc.constantFrom(0, -0, 127, 128, -32, -33, 2 ** 32),
)
const leaf = fc.oneof(words, number, fc.boolean(), fc.constantFrom(null, undefined))
const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some))
const { told } = fc.letrec<{ told: unknown }>((tie) => ({
  told: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    bytes,
    fc.array(tie('told'), { maxLength: 20 }),
    fc.dictionary(words, tie('told'), { maxKeys: 20 }),
  ),
}))

test('what is told is written byte for byte as the clients expect it', () => {
  fc.assert(
    fc.property(told, (value) => {
      expect(pack(value).toString('hex')).toBe(packed(value).toString('hex'))
    }),
    seeded(300),
  )
})

test.each([15, 16, 31, 32, 255, 256, 65_535, 65_536, 70_000])('lengths around every edge: %i', (length) => {
  const values = [
    'x'.repeat(length),
    'ä'.repeat(length),
    Buffer.alloc(length, 7),
    Array.from({ length }, () => 1),
    Object.fromEntries(Array.from({ length }, (_, at) => [`k${at}`, at])),
  ]
  for (const value of values) expect(pack(value).equals(packed(value))).toBe(true)
})

test('what is steady is written once, and reads the same wherever it stands', () => {
  const card = keepSteady({ id: 'a', text: 'Mehr Bäume 🌳', at: 1_764_000_000_000, table: null })
  const other = { before: [card, card], between: 'x'.repeat(100_000), after: card }
  for (const value of [card, [1, card], other, card]) {
    expect(pack(value).equals(packed(value))).toBe(true)
    expect(unpack(pack(value))).toEqual(value)
  }
})

test('one packet does not shine through another', () => {
  const first = pack(['first', 'x'.repeat(1000)])
  const before = first.toString('hex')
  pack(['second', 'y'.repeat(2000)])
  expect(first.toString('hex')).toBe(before)
})
