import { expect, test } from 'vitest'
import { stateOfWriting, writingIn } from '../../client/faces/phone/sketch/field-writing.ts'

const field = (text: string, revision: number) => ({ text, revision })
const mine = (text: string, base: number, saved = false) => ({ text, base, saved })

test('what I write is unsaved, then on its way, then everybody’s', () => {
  expect(stateOfWriting(field('', 0), null, false)).toBe('calm')
  expect(stateOfWriting(field('', 0), mine('Bänke', 0), false)).toBe('unsaved')
  expect(stateOfWriting(field('', 0), mine('Bänke', 0), true)).toBe('saving')
  expect(stateOfWriting(field('Bänke', 1), mine('Bänke ', 0), false)).toBe('done')
})

test('when two wrote at once both are shown, and neither is overwritten', () => {
  expect(stateOfWriting(field('Suppe', 2), mine('Musik', 1), false)).toBe('conflict')
})

test('my own text that comes back while I write on is no conflict', () => {
  expect(stateOfWriting(field('Mu', 2), mine('Musik', 1), true)).toBe('saving')
  expect(stateOfWriting(field('Mu', 2), mine('Musik', 2), false)).toBe('unsaved')
})

test('who has saved all and only looks on follows what others write', () => {
  expect(stateOfWriting(field('Musik', 2), mine('Musik ', 2, true), false)).toBe('calm')
  expect(stateOfWriting(field('Musik und Suppe', 3), mine('Musik', 2, true), false)).toBe('overtaken')
})

test('a text that was begun is found again after a reload, a broken one is no draft (D8)', () => {
  const writing = mine('Bänke', 3)
  expect(writingIn(JSON.stringify(writing))).toEqual(writing)
  for (const broken of ['', '{', '7', '{"text":1,"base":2}']) expect(writingIn(broken)).toBeNull()
})
