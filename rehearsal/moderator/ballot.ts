import { newId } from '../../client/session/id.ts'
import { ranking } from '../../shared/domain/ballot.ts'
import type { Step, Subject } from '../../shared/domain/agenda.ts'
import type { BallotView } from '../../shared/views/nouns.ts'
import type { Conduct, Stage } from './stage.ts'

/** Opens a ballot, waits for all, counts the hands of those without a phone beside it, and closes. */
export const weigh: Conduct = async ({ ask, pause, everybody, session }, step) => {
  if (!step.on) return
  await pause(5)
  const ballot = newId()
  if (!(await ask('ballot.open', { ballot, step: step.id, from: step.id }))) return
  await everybody(ballot)
  const [option] = session.store.get('ballot', ballot)?.options ?? []
  if (option && step.on !== 'mood') await ask('ballot.count', { ballot, option, hands: 2 })
  await ask('ballot.close', { ballot })
  await pause(8)
}

const closedOn = ({ session }: Stage, on: Subject): BallotView[] =>
  session.store.all('ballot').filter((ballot) => !ballot.open && ballot.on === on)

/** What the room found most important, most important first; without a ballot in the order in which it was made. */
export function inOrderOfDots(stage: Stage, on: Subject, ids: readonly string[]): string[] {
  const last = closedOn(stage, on).findLast(({ options }) => options.some((option) => ids.includes(option)))
  return last ? ranking(last).filter((id) => ids.includes(id)) : [...ids]
}

export const isOf = (step: Step) => (result: { step: string }) => step.of.includes(result.step)
