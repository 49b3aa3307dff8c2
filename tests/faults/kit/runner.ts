import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import { messageSchema, type Outcome, type Run } from './course.ts'
import { isFulfilled } from './experiment.ts'
import { environmentOf } from './mutant.ts'

const program = join(import.meta.dirname, 'run-one.ts')
/** Whatever hangs longer is ended with all its processes, and is broken. */
const patience = { short: 3 * 60_000, full: 90 * 60_000 }

/** Runs one experiment in a process of its own, the head of a group, so that nothing of it is left behind. */
async function runOnce(run: Run): Promise<Omit<Outcome, 'tries'>> {
  const { experiment, form, seed, mutant } = run
  const began = performance.now()
  const child = fork(program, [experiment.id, form, String(seed)], {
    detached: true,
    execArgv: [],
    env: { ...process.env, ...(mutant ? environmentOf(mutant) : {}) },
  })
  const end = (): void => endGroup(child.pid)
  const late = setTimeout(end, patience[form])
  process.once('exit', end)
  let said: unknown = null
  child.on('message', (message) => (said = message))
  await once(child, 'close')
  clearTimeout(late)
  process.off('exit', end)
  end()
  const message = v.safeParse(messageSchema, said)
  const told = message.success ? message.output : { broke: 'it ended, or was ended, without a word' }
  const figures = 'figures' in told ? told.figures : []
  const broke = 'broke' in told ? told.broke : null
  const passed = broke === null && figures.length > 0 && isFulfilled(figures) === (mutant === null)
  return { ...run, figures, broke, passed, seconds: (performance.now() - began) / 1000 }
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}

/** A broken product may be lucky in a short form: then it gets other seeds. The product as it is has one try. */
const mutantTries = 3

export async function tried(run: Run, once: (run: Run) => Promise<Omit<Outcome, 'tries'>>): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = { ...(await once({ ...run, seed: run.seed + tries - 1 })), tries }
    if (outcome.passed || run.mutant === null || tries === mutantTries) return outcome
  }
}

/** So many at a time; the order of the outcomes is that of the runs. */
export async function runAll(runs: Run[], atOnce: number, done: (outcome: Outcome) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  const hand = async (): Promise<void> => {
    for (let at = next++; at < runs.length; at = next++) {
      const run = runs[at]
      if (!run) return
      // A mutant that no longer fits the product is as broken as one whose process dies.
      const outcome = await tried(run, runOnce).catch((error: unknown) => ({
        ...run,
        figures: [],
        broke: String(error),
        passed: false,
        tries: 1,
        seconds: 0,
      }))
      outcomes[at] = outcome
      done(outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  return outcomes
}
