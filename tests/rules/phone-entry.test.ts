import { expect, test } from 'vitest'
import { timeLeft } from '../../client/faces/phone/time-left.ts'
import { wordingOf } from '../../client/faces/phone/wording.ts'
import { codeIn } from '../../client/session/entry.ts'

test.each(['ABC 23DE', 'abc-23de', ' a.b.c 2 3 d e ', 'http://192.168.1.5:3000/j/abc23de'])(
  'the code from the wall is understood however it is typed: %s',
  (typed) => {
    expect(codeIn(typed)).toBe('ABC23DE')
  },
)

test('the long pass of a QR code is taken letter for letter', () => {
  expect(codeIn('aB3-x_Yz09qLmN-p')).toBe('aB3-x_Yz09qLmN-p')
})

test('a countdown says when it has not begun, when it is paused, in the last minute, and when it is over (A3)', () => {
  const total = 600_000
  expect(timeLeft({ endsAt: null, left: total, total }, 0).state).toBe('ready')
  expect(timeLeft({ endsAt: null, left: 90_000, total }, 0)).toMatchObject({ state: 'paused', remaining: 90 })
  expect(timeLeft({ endsAt: 100_000, left: null, total }, 0).state).toBe('running')
  expect(timeLeft({ endsAt: 60_000, left: null, total }, 0).state).toBe('last-minute')
  expect(timeLeft({ endsAt: 60_000, left: null, total }, 61_000)).toMatchObject({ state: 'over', remaining: 0 })
})

test('a wording that is missing in my language is shown in another, and says which', () => {
  expect(wordingOf({ de: 'Was stört?', en: 'What annoys?' }, 'en')).toEqual({ text: 'What annoys?', lang: 'en' })
  expect(wordingOf({ de: 'Was stört?' }, 'en')).toEqual({ text: 'Was stört?', lang: 'de' })
})
