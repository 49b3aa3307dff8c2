import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import { quantile } from '../figures.ts'
import type { Case, Measure, Work } from './work.ts'

/** A case that was measured some times; each figure is the median of its runs. */
export interface Result {
  work: Work
  case: Case
  measures: Measure[]
  /** Why there are none; else null. */
  broke: string | null
}

const measureSchema = v.object({
  name: v.string(),
  // Infinity and NaN have no word in the messages between processes: nothing was seen.
  value: v.pipe(
    v.nullable(v.number()),
    v.transform((value) => value ?? Infinity),
  ),
  unit: v.string(),
  most: v.exactOptional(v.number()),
  grows: v.exactOptional(v.boolean()),
})
const saidSchema = v.union([v.object({ measures: v.array(measureSchema) }), v.object({ broke: v.string() })])
export type Said = v.InferInput<typeof saidSchema>

export interface Plan {
  seed: string
  shrink: number
  times: number
}

const program = join(import.meta.dirname, 'run-case.ts')

export async function runCase(work: Work, one: Case, { seed, shrink, times }: Plan): Promise<Result> {
  const runs: Measure[][] = []
  for (let turn = 1; turn <= times; turn += 1) {
    const said = await runOnce([work.id, one.name, `${seed}/${turn}`, String(shrink)])
    if ('broke' in said) return { work, case: one, measures: [], broke: said.broke }
    runs.push(said.measures)
  }
  return { work, case: one, measures: medians(runs), broke: null }
}

async function runOnce(words: string[]) {
  const child = fork(program, words, { execArgv: [], detached: true })
  const end = (): void => endGroup(child.pid)
  process.once('exit', end)
  let said: unknown = null
  child.on('message', (message) => (said = message))
  await once(child, 'close')
  process.off('exit', end)
  end()
  const found = v.safeParse(saidSchema, said)
  return found.success ? found.output : { broke: 'it ended without a word' }
}

/** Its server and its phones end with it, however it ended. */
function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}

const medians = (runs: Measure[][]): Measure[] =>
  (runs[0] ?? []).map((measure, at) => ({
    ...measure,
    value: quantile(
      runs.map((run) => run[at]?.value ?? Infinity),
      0.5,
    ),
  }))
