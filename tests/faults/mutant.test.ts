import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { experiments } from './experiments.ts'
import { mutated, root } from './kit/mutant.ts'
import { tried } from './kit/runner.ts'

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

test('a mutant that was lucky gets two more seeds, the product as it is has one try', async () => {
  const experiment = await experiments[0]!.load()
  const seedsOf = async (mutant: (typeof experiment.mutants)[number] | null, noticedAt: number) => {
    const seeds: number[] = []
    const outcome = await tried({ experiment, form: 'short', seed: 7, mutant }, async (run) => {
      seeds.push(run.seed)
      return { ...run, figures: [], broke: null, seconds: 1, passed: seeds.length === noticedAt }
    })
    return { seeds, passed: outcome.passed, tries: outcome.tries }
  }
  const [mutant = null] = experiment.mutants
  expect(await seedsOf(mutant, 2)).toEqual({ seeds: [7, 8], passed: true, tries: 2 })
  expect(await seedsOf(mutant, 4)).toEqual({ seeds: [7, 8, 9], passed: false, tries: 3 })
  expect(await seedsOf(null, 2)).toEqual({ seeds: [7], passed: false, tries: 1 })
})
