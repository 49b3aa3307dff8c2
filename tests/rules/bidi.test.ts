import { expect, test } from 'vitest'
import { showBidiControls } from '../../client/ui/bidi.ts'

test('a name that would turn its neighbours round shows what it contains (A8)', () => {
  expect(showBidiControls('Anna\u202Eannah')).toBe('Anna[RLO]annah')
  expect(showBidiControls('\u2067x\u2069')).toBe('[RLI]x[PDI]')
})

test('Arabic, German and emoji stay as they were written', () => {
  const text = 'Grüße, أهلا وسهلا 👩‍👩‍👧 – ß'
  expect(showBidiControls(text)).toBe(text)
})

test('no bidi control gets through', () => {
  const controls = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]
  for (const code of controls) expect(showBidiControls(String.fromCodePoint(code))).toMatch(/^\[[A-Z]{3}\]$/)
})
