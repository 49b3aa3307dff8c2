import { parseArgs } from 'node:util'
import { report } from './bench/report.ts'
import { runCase, type Result } from './bench/runs.ts'
import { tableOf } from './bench/table.ts'
import { works } from './bench/works.ts'
import { loadNow } from './figures.ts'

// `npm run bench`: how fast it is, from six phones to five thousand. `-- burst` measures one work, `-- burst "100 phones"` one case of
// it, `--short` only shows that the bench works, `--times 1` measures once instead of three times.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    times: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
})
const [id, name] = positionals
const shrink = 10
const loadBefore = loadNow()

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const plan = values.short
  ? { seed: values.seed, shrink, times: 1 }
  : { seed: values.seed, shrink: 1, times: Number(values.times) }
const results: Result[] = []
for (const { load } of works.filter((work) => id === undefined || work.id === id)) {
  const work = await load()
  const cases = work.cases.filter((one) => (name === undefined || one.name === name) && (!values.short || one.short))
  for (const one of cases) {
    console.log(`${work.id}, ${one.name} ...`)
    const result = await runCase(work, one, plan)
    results.push(result)
    console.log(tableOf(result))
  }
}
if (results.length === 0) console.error(`There is no such work: ${positionals.join(' ')}`)
await report(results, { loadBefore, short: values.short, times: plan.times, seed: plan.seed })
const broke = results.filter((result) => result.broke !== null).length
process.exit(results.length > 0 && broke === 0 ? 0 : 1)
