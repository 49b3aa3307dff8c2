import type { Conduct } from '../stage.ts'
import { furnish } from './furnish.ts'
import { seat } from './seating.ts'

/** Seconds that simulated people need to walk. */
const walk = 8

/** Tables, hosts, a plan; then round by round: call, start, wait until all have said their piece. */
export const rounds: Conduct = async (stage, step, moment) => {
  const { ask, pause, everybody, session } = stage
  const last = (step.seating?.questions.length ?? 0) - 1
  await furnish(stage, step)
  for (let round = 0; round <= last; round += 1) {
    await seat(stage, step)
    if (!(await ask('round.call', { step: step.id, round, seen: 'planned' }))) return
    await pause(walk)
    if (step.seating?.mode === 'free') await everybody(`${moment}/${round}/chosen`)
    await ask('round.start', { step: step.id, round, seen: 'called' })
    await everybody(`${moment}/${round}`)
  }
  if (session.store.get('workshop', 'it')?.current !== step.id) return
  await ask('round.end', { step: step.id, round: last, seen: 'running' })
}
