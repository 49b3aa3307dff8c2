import { roundId } from '../../../shared/domain/round.ts'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { Hall } from '../../../shared/tables/hall.ts'
import { fits, unfit } from '../../../shared/tables/standing.ts'
import type { Stage } from '../stage.ts'

/** The hall as the moderator's device shows it. */
function hallSeen({ session: { store } }: Stage, step: Step): Hall | null {
  if (!step.seating) return null
  const seats = store.get('seating', step.id)?.rounds ?? []
  const rounds = seats.map((round, index) => ({
    state: store.get('round', roundId(step.id, index))?.state ?? ('planned' as const),
    seats: new Map(Object.entries(round)),
  }))
  const { seating: settings } = step
  return { settings, tables: store.all('table'), people: store.all('participant'), pairs: store.all('pair'), rounds }
}

/** Somebody may come or go while the moderator looks at a plan. */
const tries = 4

/** Plans the coming rounds, and again whenever the hall has changed since. */
export async function seat(stage: Stage, step: Step): Promise<void> {
  for (let once = 0; once < tries; once += 1) {
    await stage.seen()
    const hall = hallSeen(stage, step)
    if (!hall || fits(unfit(hall))) return
    const answer = await stage.plan(step.id)
    if (!answer.possible) return
    await stage.pause(3)
    await stage.ask('seating.announce', { step: step.id, proposal: answer.proposal.id })
  }
}
