import type { BoardGroup, Proposal } from '../../shared/commands/command.ts'
import { optionsOf } from '../../shared/commands/ballot.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import type { Step } from '../../shared/domain/agenda.ts'
import { currentRound, firstUncalled } from '../../shared/domain/round.ts'
import { inOrder } from '../../shared/domain/run.ts'
import { openBallot, stepOf, type Workshop } from '../../shared/domain/workshop.ts'
import { agenda } from './random-course.ts'
import { proposalFor } from './random-cafe.ts'

/** What a moderator may press as things stand, with all that the face sends along (D17). */
export interface Press {
  name: string
  /** `hand` makes new things of two moderators two things. */
  input: (hand: string) => object
}

export const order = inOrder(agenda).map((step) => step.id)

/** How the slower one of two is answered; each has a sentence that says where things stand. */
export const loserCodes: readonly RefusalCode[] = ['moved-on', 'ballot-closed']

const press = (name: string, input: object): Press => ({ name, input: () => input })

const byHand = (name: string, input: Press['input']): Press => ({ name, input })

function onward({ current: from }: Workshop): Press[] {
  const next = order[from === null ? 0 : order.indexOf(from) + 1]
  const start = next === undefined ? [] : [press('step.start', { step: next, from })]
  return from === null ? start : [...start, press('step.skip', { step: from, from })]
}

/** Back, repeat and jump. */
export const jumpTo = (step: string, { current: from }: Workshop): Press => press('step.start', { step, from })

function rounds(workshop: Workshop, step: string): Press[] {
  const all = workshop.seatings.get(step)?.rounds ?? []
  const running = currentRound(all)
  const uncalled = firstUncalled(all)
  const planned = all[uncalled]?.seats.size ?? 0
  const free = stepOf(workshop, step)?.seating?.mode === 'free'
  const more = uncalled < (stepOf(workshop, step)?.seating?.questions.length ?? 0)
  return [
    ...(running ? [press('round.end', { step, round: running.index, seen: running.state })] : []),
    ...(running?.state === 'called' ? [press('round.start', { step, round: running.index, seen: 'called' })] : []),
    ...(more && (free || planned > 0) ? [press('round.call', { step, round: uncalled, seen: 'planned' })] : []),
    ...(more && !free ? [byHand('seating.announce', (hand) => ({ step, proposal: `plan-${hand}` }))] : []),
  ]
}

function seal({ clusters }: Workshop, step: string): Press {
  const sealed = [...clusters.values()].filter((cluster) => cluster.step === step)
  return press('cluster.seal', { step, from: step, seen: Object.fromEntries(sealed.map(({ id, name }) => [id, name])) })
}

function ballots(workshop: Workshop, at: Step): Press[] {
  const step = at.id
  const open = openBallot(workshop)
  if (open) return [press('ballot.close', { ballot: open.id }), press('ballot.discard', { ballot: open.id })]
  const seen = [...workshop.ballots.values()].filter((ballot) => ballot.step === step).length
  if (optionsOf(workshop, at).length === 0) return []
  return [byHand('ballot.open', (hand) => ({ ballot: `${hand}-${workshop.version}`, step, from: step, seen }))]
}

/** What is done inside the step that runs, and leads not away from it. */
export function inStep(workshop: Workshop): Press[] {
  const step = stepOf(workshop, workshop.current ?? '')
  if (!step) return []
  if (step.kind === 'rounds') return rounds(workshop, step.id)
  if (step.kind === 'cluster') return [seal(workshop, step.id)]
  if (step.kind === 'harvest') {
    const after = workshop.screen.focus
    return [press('harvest.call', { step: step.id, table: after === 't0' ? 't1' : 't0', after })]
  }
  return step.on === null ? [] : ballots(workshop, step)
}

/** All that may be pressed now; while a ballot is open nothing leads away from it. */
export function pressesOf(workshop: Workshop): Press[] {
  const { current: from } = workshop
  if (workshop.status !== 'open') return []
  if (openBallot(workshop)) return inStep(workshop)
  const end = from === null ? [] : [press('workshop.close', { from })]
  return [...inStep(workshop), ...onward(workshop), ...end]
}

/** The board of two islands, as it has been named by now. */
export const islands = (cards: readonly string[], named: string): BoardGroup[] =>
  cards.map((card, at) => ({ id: `island-${at}`, name: `Insel ${at} ${named}`, cards: [card] }))

/** Two moderators look at two plans, made of the same hall. */
export const planOf = (workshop: Workshop, named: string): Proposal | null => {
  const proposal = proposalFor(workshop, 'rounds', named.length)
  return proposal && { ...proposal, id: named }
}
