import { firstEvents } from '../../shared/commands/start.ts'
import type { Happened, WorkshopEvent } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Hall } from '../kit/hall.ts'
import type { Attempt } from '../kit/attempt.ts'
import { attempt, randomHall, tablesFirst } from '../kit/random-course.ts'

export interface Course {
  workshop: Workshop
  /** The whole log from the first event, as the storage would hold it. */
  log: Happened[]
  now: number
}

export function courseOf(attempts: Attempt[]): Course {
  const hall = randomHall()
  const log = logSoFar(hall)
  const happen = hall.happen
  hall.happen = (event) => {
    log.push({ version: hall.workshop.version + 1, at: hall.clock.now, event })
    return happen(event)
  }
  for (const wish of attempts) attempt(hall, wish)
  return { workshop: hall.workshop, log, now: hall.clock.now }
}

/** What happened while the hall was opened. */
function logSoFar({ workshop: { about, agenda, notice, participants }, clock }: Hall): Happened[] {
  if (!about || !agenda) throw new Error('the hall is open without an invitation')
  const joined = [...participants.values()].map(({ id, name, language }): WorkshopEvent => ({
    type: 'participant.joined',
    participant: id,
    name,
    language,
    device: true,
  }))
  const events: WorkshopEvent[] = [
    ...firstEvents(about, agenda, notice ?? undefined),
    { type: 'workshop.opened' },
    ...joined,
    ...tablesFirst,
  ]
  return events.map((event, at) => ({ version: at + 1, at: clock.now, event }))
}
