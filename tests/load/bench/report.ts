import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format } from 'prettier'
import * as v from 'valibot'
import { hereAndNow } from '../figures.ts'
import { keptSchema, type Kept } from './kept.ts'
import { pageOf } from './page.ts'
import { plotOf } from './plot.ts'
import type { Result } from './runs.ts'
import { works } from './works.ts'

interface Conditions {
  loadBefore: number
  short: boolean
  times: number
  seed: string
}

const root = resolve(import.meta.dirname, '..', '..', '..')
const [json, page, plot] = ['performance.json', 'performance.md', 'performance.svg'].map((name) =>
  join(root, 'docs', name),
)

/** Writes what was measured: of a short run only a report, of a full one the pages as well; what was not run stays. */
export async function report(results: Result[], conditions: Conditions): Promise<void> {
  const fresh = results.filter(({ broke }) => broke === null).map((result) => keptOf(result, conditions))
  mkdirSync(join(root, '.reports'), { recursive: true })
  writeFileSync(join(root, '.reports', 'bench.json'), `${JSON.stringify({ ...conditions, fresh }, null, 2)}\n`)
  if (conditions.short || fresh.length === 0 || !json || !page || !plot) return
  const isFresh = (one: Kept): boolean => fresh.some((other) => other.work === one.work && other.case === one.case)
  const all = inOrder([...readKept(json).filter((one) => !isFresh(one)), ...fresh], await order())
  writeFileSync(json, await format(JSON.stringify(all), { parser: 'json', printWidth: 120 }))
  writeFileSync(plot, plotOf(all))
  writeFileSync(page, await format(pageOf(all), { parser: 'markdown', printWidth: 160 }))
}

function keptOf({ work, case: { name, size }, measures }: Result, { short: _short, ...conditions }: Conditions): Kept {
  // JSON has no word for what was never seen.
  const told = measures.map((measure) => ({ ...measure, value: Number.isFinite(measure.value) ? measure.value : null }))
  return {
    work: work.id,
    title: work.title,
    case: name,
    size: size ?? null,
    ...hereAndNow(),
    ...conditions,
    measures: told,
  }
}

function readKept(file: string): Kept[] {
  const written: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  return v.parse(v.array(keptSchema), written)
}

/** As the works and their cases stand in the list; what is no longer there is dropped. */
async function order(): Promise<string[]> {
  const loaded = await Promise.all(works.map(({ load }) => load()))
  return loaded.flatMap(({ id, cases }) => cases.map(({ name }) => `${id} ${name}`))
}

function inOrder(kept: Kept[], names: string[]): Kept[] {
  const byName = new Map(kept.map((one) => [`${one.work} ${one.case}`, one]))
  return names.flatMap((name) => byName.get(name) ?? [])
}
