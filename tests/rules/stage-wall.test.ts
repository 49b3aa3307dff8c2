import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../client/stage/wall.ts'
import { seeded } from '../kit/seeded.ts'

const shape = { columns: 4, lines: 11, width: 17 }
const cards = (...texts: string[]) => texts.map((text, id) => ({ id, text }))

test('every card hangs on the wall once or is counted as not fitting', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 500 }), { maxLength: 200 })
  fc.assert(
    fc.property(texts, (all) => {
      const { columns, rest } = layOut(cards(...all), shape)
      const hanging = columns.flat()
      expect(new Set(hanging).size).toBe(hanging.length)
      expect(hanging.length + rest).toBe(all.length)
    }),
    seeded(),
  )
})

test('the newest card hangs on top, and a card longer than the wall is high still hangs', () => {
  const { columns, rest } = layOut(cards('alt', 'lang '.repeat(100), 'neu'), shape)
  expect(columns[0]?.[0]?.text).toBe('neu')
  expect(columns.flat()).toHaveLength(3)
  expect(rest).toBe(0)
})

test('when the wall is full the oldest cards make room', () => {
  const many = cards(...Array.from({ length: 60 }, (_, n) => `Gedanke ${n}`))
  const { columns, rest } = layOut(many, shape)
  expect(rest).toBeGreaterThan(0)
  expect(columns.flat().map(({ id }) => id)).toEqual(expect.arrayContaining([59, 58, 57]))
  expect(columns.flat().map(({ id }) => id)).not.toContain(0)
})
