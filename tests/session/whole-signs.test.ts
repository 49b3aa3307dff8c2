import { expect, test } from 'vitest'
import { wholeSigns } from '../../client/session/whole-signs.ts'

test('half an emoji goes out as the one sign that stands for it, and all else as it was typed', () => {
  const typed = { text: 'a\uD83D', list: ['\uDE00b', '👩‍❤️‍👨', ''], count: 3, none: null, yes: true }
  const sent = { text: 'a\uFFFD', list: ['\uFFFDb', '👩‍❤️‍👨', ''], count: 3, none: null, yes: true }
  expect(wholeSigns(typed)).toEqual(sent)
})
