import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { withPromises, type Told } from './kit/readme.ts'

const told: Told[] = [
  {
    id: 'T5',
    title: 'a damaged file is noticed',
    figures: [
      { name: 'damaged files', measured: '500', promised: '', kept: true },
      { name: 'wrong boards', measured: '1', promised: 'none', kept: false },
    ],
  },
]

test('the README tells a missed promise as missed, and its other words stay', () => {
  const marks = 'Before.\n<!-- promises: written by npm run experiments -->\nold\n<!-- promises end -->\nAfter.\n'
  const text = withPromises(marks, told)
  expect(text).toMatch(/^Before\.\n[^]*\nAfter\.\n$/)
  expect(text).toContain('| T5 | a damaged file is noticed | wrong boards: 1 (none, **missed**) |')
  expect(text).not.toContain('old')
  expect(() => withPromises('Before.\nAfter.\n', told)).toThrow('lacks its marks')
})

test('what the README promises is what docs/promises.json holds, and nothing typed by hand', async () => {
  const text = readFileSync('README.md', 'utf8')
  // oxlint-disable-next-line typescript/consistent-type-assertions -- written by the experiments, whose schema reads it first
  const kept = JSON.parse(readFileSync('docs/promises.json', 'utf8')) as Told[]
  const options = await resolveConfig('README.md')
  expect(text).toBe(await format(withPromises(text, kept), { ...options, filepath: 'README.md' }))
})
