import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import * as v from 'valibot'
import { hereAndNow } from '../../load/figures.ts'
import type { Outcome } from './course.ts'
import { isWithin } from './experiment.ts'
import { root } from './mutant.ts'
import { writeReadme } from './readme.ts'
import { amountOf, boundOf } from './table.ts'

/** What stands in docs/promises.md: of each experiment the last full run. */
const promiseSchema = v.object({
  id: v.string(),
  title: v.string(),
  requires: v.array(v.string()),
  date: v.string(),
  machine: v.string(),
  node: v.string(),
  loadBefore: v.number(),
  seed: v.number(),
  seconds: v.number(),
  figures: v.array(v.object({ name: v.string(), measured: v.string(), promised: v.string(), kept: v.boolean() })),
})
type Promised = v.InferOutput<typeof promiseSchema>

const kept = join(root, 'docs', 'promises.json')
const page = join(root, 'docs', 'promises.md')

/** Puts the full runs in the place of their earlier ones; figures of other experiments stay. */
export async function keepPromises(outcomes: readonly Outcome[], loadBefore: number): Promise<void> {
  const fresh = outcomes
    .filter(({ form, mutant, broke }) => form === 'full' && mutant === null && broke === null)
    .map((outcome) => promiseOf(outcome, loadBefore))
  if (fresh.length === 0) return
  const earlier = readKept().filter(({ id }) => fresh.every((one) => one.id !== id))
  const all = [...earlier, ...fresh].sort((a, b) => numberIn(a.id) - numberIn(b.id))
  const options = await resolveConfig(page)
  writeFileSync(kept, await format(JSON.stringify(all), { ...options, filepath: kept }))
  writeFileSync(page, await format(pageOf(all), { ...options, filepath: page }))
  await writeReadme(all)
}

const numberIn = (id: string): number => Number(id.replace(/\D/g, ''))

function readKept(): Promised[] {
  const written: unknown = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : []
  return v.parse(v.array(promiseSchema), written)
}

function promiseOf({ experiment, figures, seed, seconds }: Outcome, loadBefore: number): Promised {
  const { id, title, requires } = experiment
  const told = figures.filter(({ promised }) => promised)
  return {
    id,
    title,
    requires,
    ...hereAndNow(),
    loadBefore,
    seed,
    seconds: Math.round(seconds),
    figures: told.map((figure) => ({
      name: figure.name,
      measured: amountOf(figure),
      promised: boundOf(figure),
      kept: isWithin(figure),
    })),
  }
}

function sectionOf({ id, title, requires, figures, date, machine, node, loadBefore, seed, seconds }: Promised): string {
  const rows = figures.map(
    ({ name, measured, promised, kept: isKept }) =>
      `| ${name} | ${promised} | ${measured}${isKept ? '' : ' **missed**'} |`,
  )
  return `## ${id}: ${title} (${requires.join(', ')})

| | promised | measured |
| --- | --- | --- |
${rows.join('\n')}

${date}, ${machine}, load in the minute before ${loadBefore.toFixed(1)}, Node ${node}, seed ${seed}, ${seconds} s.
`
}

function pageOf(all: readonly Promised[]): string {
  return `# What is promised, and what was measured

Written by \`npm run experiments\`, which anybody can run, all or one (\`npm run experiments -- T2\`); nobody writes a figure by hand.
Server, phones and network share one machine. Every experiment also has broken versions of the product, under which it has to fail:
\`npm test\` checks that it does.

${all.map(sectionOf).join('\n')}`
}
