import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadNow, hereAndNow } from '../load/figures.ts'
import { experiments } from './experiments.ts'
import type { Outcome, Run } from './kit/course.ts'
import { root } from './kit/mutant.ts'
import { keepPromises } from './kit/promises.ts'
import { runAll } from './kit/runner.ts'
import { failureOf, linesOf } from './kit/table.ts'

// `npm run experiments`: the promises of the house, put to the test. `-- T2` runs one, `--short` the forms for every change,
// `--mutants` breaks the product on purpose as well, `--seed 5` repeats a run.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
})
const seed = Number(values.seed)
const loadBefore = loadNow()

async function plan(): Promise<Run[]> {
  const wanted = experiments.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
  const unknown = positionals.filter((id) => experiments.every((one) => one.id !== id))
  if (unknown.length > 0) throw new Error(`There is no experiment ${unknown.join(', ')}.`)
  const loaded = await Promise.all(wanted.map(({ load }) => load()))
  return loaded.flatMap((experiment): Run[] => [
    { experiment, seed, form: values.short ? 'short' : 'full', mutant: null },
    // A broken product shows in the short form already.
    ...(values.mutants
      ? experiment.mutants.map((mutant) => ({ experiment, seed, form: 'short' as const, mutant }))
      : []),
  ])
}

function keep(outcomes: Outcome[]): void {
  const runs = outcomes.map((outcome) => {
    const { experiment, mutant, ...rest } = outcome
    const { id, title, requires } = experiment
    return { id, title, requires, mutant: mutant?.name ?? null, failure: failureOf(outcome), ...rest }
  })
  const passed = runs.filter((run) => run.passed).length
  const report = { ...hereAndNow(), loadBefore, seed, passed, failed: runs.length - passed, runs }
  mkdirSync(join(root, '.reports'), { recursive: true })
  writeFileSync(join(root, '.reports', 'experiments.json'), `${JSON.stringify(report, null, 2)}\n`)
}

// Experiments lead process groups of their own, so Ctrl-C reaches them only through us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
console.log(`Experiments, seed ${seed}`)
// Short forms hold times only against generous bounds, so two share the machine; full forms measure, and are alone.
const outcomes = await runAll(await plan(), values.short ? 2 : 1, (outcome) => console.log(linesOf(outcome)))
keep(outcomes)
await keepPromises(outcomes, loadBefore)
const failed = outcomes.filter(({ passed }) => !passed).length
console.log(`\n${outcomes.length - failed} experiments as they should be, ${failed} not`)
process.exit(failed === 0 && outcomes.length > 0 ? 0 : 1)
