import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, platform } from 'node:os'
import { join as path, resolve } from 'node:path'
import { format } from 'prettier'
import { search } from '../../shared/rotation/plan.ts'
import type { Plan, SeatingTask } from '../../shared/rotation/task.ts'
import { violations } from '../../shared/rotation/verify.ts'
import { loadNow, quantile } from './figures.ts'
import { changes, instances, type Instance } from './seating-instances.ts'

// `npm run bench:seating`: how good the plans are that the planner finds in one second and in ten, over several seeds.
const seeds = Number(process.argv[2] ?? 10)
const root = resolve(import.meta.dirname, '..', '..')

interface Run {
  /** Milliseconds until the first plan, and until the end of the search. */
  first: number
  end: number
  second: Plan
  ten: Plan
}

function run(task: SeatingTask, seed: number, most: Instance['most']): Run {
  const started = performance.now()
  const course = search(task, seed)
  const since = (): number => performance.now() - started
  let answer = course.next()
  const first = since()
  const upTo = (limit: number): Plan => {
    while (answer.done !== true && since() < limit) answer = course.next()
    if (!answer.value.possible) throw new Error(`no plan: ${JSON.stringify(answer.value.conflicts)}`)
    return answer.value.plan
  }
  const second = upTo(1000)
  const ten = Array.isArray(most) ? upTo(10_000) : second
  return { first, end: since(), second, ten }
}

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** Largest difference of table sizes in any planned round. */
function spread(task: SeatingTask, { rounds }: Plan): number {
  const spreads = rounds.map((seats) => {
    const sizes = task.tables.map(({ id }) => Object.values(seats).filter((table) => table === id).length)
    return Math.max(...sizes) - Math.min(...sizes)
  })
  return Math.max(0, ...spreads)
}

function figuresOf({ name, task, most }: Instance) {
  const runs = Array.from({ length: seeds }, (_, at) => run(task, at + 1, most))
  const of = (read: (run: Run) => number): number => median(runs.map(read))
  const bound = of(({ second }) => second.score.bound)
  const repeats = of(({ second }) => second.score.repeats)
  const repeatsInTen = of(({ ten }) => ten.score.repeats)
  const [soon, late] = Array.isArray(most) ? most : [bound, bound]
  return {
    name,
    first: Math.round(of(({ first }) => first)),
    repeats,
    bound,
    repeatsInTen,
    revisits: of(({ second }) => second.score.revisits),
    moved: of(({ second }) => second.score.moved),
    spread: Math.max(...runs.map(({ second }) => spread(task, second))),
    imbalance: of(({ second }) => second.score.imbalance),
    met: of(({ second }) => second.score.met.average),
    proven: runs.filter(({ ten }) => ten.proven).length,
    end: Math.round(of(({ end }) => end)),
    violations: runs.reduce(
      (sum, { second, ten }) => sum + violations(task, second.rounds).length + violations(task, ten.rounds).length,
      0,
    ),
    reached: most === null ? null : repeats <= soon && repeatsInTen <= late,
  }
}

type Figure = ReturnType<typeof figuresOf>

const columns: [string, (figure: Figure) => string | number][] = [
  ['people-tables-rounds', ({ name }) => name],
  ['first plan, ms', ({ first }) => first],
  ['repeats in 1 s', ({ repeats }) => repeats],
  ['in 10 s', ({ repeatsInTen }) => repeatsInTen],
  ['bound', ({ bound }) => bound],
  ['revisits', ({ revisits }) => revisits],
  ['sizes differ by', ({ spread: difference }) => difference],
  ['uneven mixing', ({ imbalance }) => imbalance],
  ['people met', ({ met }) => met.toFixed(1)],
  ['moved seats', ({ moved }) => moved],
  ['proven best', ({ proven }) => `${proven} of ${seeds}`],
  ['end, ms', ({ end }) => end],
  ['broken', ({ violations: broken }) => broken],
  ['reached', ({ reached }) => (reached === null ? 'own' : reached ? 'yes' : 'no')],
]

const rowOf = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function tableOf(figures: readonly Figure[]): string {
  const rule = columns.map((_, at) => (at === 0 ? '---' : '---:'))
  return [columns.map(([title]) => title), rule, ...figures.map((figure) => columns.map(([, read]) => read(figure)))]
    .map(rowOf)
    .join('\n')
}

/** The page that the run leaves behind; nobody writes a figure by hand. */
const pageOf = (found: readonly Figure[], date: string, load: number): string => `# Seating, measured

Written by \`npm run bench:seating\`, which anybody can run; it takes about three minutes.

Medians over ${seeds} seeds. "20-4-3" means 20 people at 4 tables in 3 rounds, hosts counted among the people where it says so. The bound is
the fewest repeated meetings that any plan can have, by counting (\`shared/rotation/bound.ts\`); a plan at its bound is proven best, and the
search stops. In 20-4-3 all rotate, and nobody returns: five people then come from three other tables, which makes two pairs of each table
meet again. Where people may return for the sake of new encounters, half of that is enough.

${tableOf(found)}

- Date: ${date}
- Machine: ${cpus().length} cores, ${platform()}; load in the minute before: ${load.toFixed(1)}
- Node ${process.version}
- Seeds: 1 to ${seeds}
`

const loadBefore = loadNow()
const figures = [...instances, ...changes].map((instance) => {
  const figure = figuresOf(instance)
  console.log(rowOf(columns.map(([, read]) => read(figure))))
  return figure
})
const report = { date: new Date().toISOString().slice(0, 10), node: process.version, seeds, loadBefore, figures }
mkdirSync(path(root, '.reports'), { recursive: true })
writeFileSync(path(root, '.reports', 'seating.json'), `${JSON.stringify(report, null, 2)}\n`)
writeFileSync(
  path(root, 'docs', 'seating-figures.md'),
  await format(pageOf(figures, report.date, loadBefore), {
    parser: 'markdown',
    printWidth: 120,
    proseWrap: 'preserve',
  }),
)
console.log(
  `\nMedians over ${seeds} seeds; load of the machine before: ${loadBefore.toFixed(1)}\n\n${tableOf(figures)}\n`,
)
console.log(JSON.stringify(report))
