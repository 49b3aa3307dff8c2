import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { experiments } from './experiments.ts'
import { mutated, root } from './kit/mutant.ts'

test('a place that is not there, or there twice, makes no mutant', () => {
  const patch = (text: string) => mutated({ file: 'a.ts', find: 'x = 1', replace: 'x = 2' }, text)
  expect(patch('const x = 1')).toBe('const x = 2')
  expect(() => patch('const y = 1')).toThrow('0 times')
  expect(() => patch('x = 1; x = 1')).toThrow('2 times')
})

test('every experiment has a mutant under which it has to fail, and each fits the product as it is today', async () => {
  const all = await Promise.all(experiments.map(({ load }) => load()))
  expect(all.filter(({ mutants }) => mutants.length === 0).map(({ id }) => id)).toEqual([])
  for (const mutant of all.flatMap(({ mutants }) => mutants)) {
    mutated(mutant, readFileSync(join(root, mutant.file), 'utf8'))
  }
})
