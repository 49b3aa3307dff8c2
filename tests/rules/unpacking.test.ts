import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PackError, unpack } from '../../shared/wire/unpack.ts'
import { troubleLog } from '../../server/log.ts'
import { newTally } from '../../server/tally.ts'
import pino from 'pino'
import { packed } from '../kit/packed.ts'
import { seeded } from '../kit/seeded.ts'

describe('what comes over the socket', () => {
  test('is read as our clients have written it', () => {
    const text = fc.string({ unit: 'grapheme' })
    const leaf = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
      fc.boolean(),
      fc.constant(null),
    )
    const key = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString'))
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
    }))
    fc.assert(
      fc.property(value, (sent) => {
        expect(JSON.stringify(unpack(packed(sent)))).toBe(JSON.stringify(sent))
      }),
      seeded(),
    )
  })

  test('is bytes of any kind, and never takes long or throws anything else (S11)', () => {
    const torn = fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(255), fc.nat(200))
    fc.assert(
      fc.property(torn, ([bytes, value, at]) => {
        const mutated = Uint8Array.from(bytes)
        if (mutated.length > 0) mutated[at % mutated.length] = value
        try {
          unpack(mutated)
        } catch (error) {
          expect(error).toBeInstanceOf(PackError)
        }
      }),
      seeded(2000),
    )
  })

  test('keeps a key that is more than a name as a key like any other (S4)', () => {
    const read = unpack(packed(JSON.parse('{"__proto__":{"role":"moderator"}}')))
    expect(JSON.stringify(read)).toBe('{"__proto__":{"role":"moderator"}}')
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  })
})

describe('the log', () => {
  test('is told the same trouble a few times a minute, and then how often it was (S11)', () => {
    let now = 0
    const tally = newTally(() => now)
    const admitted = Array.from({ length: 1000 }, () => tally.admits('x').admitted).filter(Boolean)
    expect(admitted).toHaveLength(5)
    now = 60_000
    expect(tally.admits('x')).toEqual({ admitted: true, passedOver: 995 })
  })

  test('never quotes what could not be read, and does not grow with a thousand of them', () => {
    const lines: string[] = []
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
    const note = troubleLog(log, () => 0)
    for (let time = 0; time < 1000; time += 1) note({ error: new SyntaxError(`Unexpected token in geheim${time}`) })
    expect(lines).toHaveLength(5)
    expect(lines.join('')).not.toContain('geheim')
  })
})
