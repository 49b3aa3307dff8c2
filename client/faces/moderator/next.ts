import type { Run } from '../../../shared/domain/run.ts'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { RoundNext } from './rounds/round-next.ts'

/** What the one large button means at this moment. */
export type Next =
  | { kind: 'open' | 'reopen' | 'close' }
  | { kind: 'start'; step: Step }
  | { kind: 'next'; step: Step }
  | { kind: 'reveal' | 'ballot.open' | 'seal'; step: Step }
  | { kind: 'ballot.close'; ballot: string }
  | ({ kind: 'round'; step: Step } & RoundNext)
  | { kind: 'report'; step: Step; table: string }

export interface NextFacts {
  status: 'draft' | 'open' | 'closed'
  order: readonly Step[]
  current: Step | null
  run: (step: string) => Run
  /** Cards that were collected in the step that runs. */
  cards: number
  openBallot: string | null
  /** Whether the step that runs has had a ballot that is closed. */
  voted: boolean
  /** Whether the islands are sealed as they lie on the board now. */
  sealed: boolean
  /** What comes next at the tables; null where nothing is left, or the step has none. */
  round: RoundNext | null
  /** The table that reports next in a harvest. */
  report: string | null
}

/** The next step on the way; what was left out is passed over. Null at the end. */
export function stepAfter({ order, current, run }: Pick<NextFacts, 'order' | 'current' | 'run'>): Step | null {
  if (!current) return order.find((step) => run(step.id).status === 'planned') ?? null
  const from = order.findIndex((step) => step.id === current.id)
  return order.slice(from + 1).find((step) => run(step.id).status !== 'skipped') ?? null
}

/** The step that "back" goes to. */
export function stepBefore({ order, current, run }: Pick<NextFacts, 'order' | 'current' | 'run'>): Step | null {
  if (!current) return order.findLast((step) => run(step.id).times > 0) ?? null
  const from = order.findIndex((step) => step.id === current.id)
  return order.slice(0, from).findLast((step) => run(step.id).status !== 'skipped') ?? null
}

/** What is still to be done inside the step before it may go on. */
function insideStep(step: Step, facts: NextFacts): Next | null {
  if (facts.openBallot) return { kind: 'ballot.close', ballot: facts.openBallot }
  const weighs = step.kind === 'weigh' || (step.kind === 'reflect' && step.on !== null)
  if (weighs && !facts.voted) return { kind: 'ballot.open', step }
  if (step.hidden && !facts.run(step.id).revealed && facts.cards > 0) return { kind: 'reveal', step }
  if (step.kind === 'cluster' && !facts.sealed) return { kind: 'seal', step }
  if (step.kind === 'rounds' && facts.round) return { kind: 'round', step, ...facts.round }
  if (step.kind === 'harvest' && facts.report) return { kind: 'report', step, table: facts.report }
  return null
}

export function nextOf(facts: NextFacts): Next {
  if (facts.status === 'draft') return { kind: 'open' }
  if (facts.status === 'closed') return { kind: 'reopen' }
  const inside = facts.current && insideStep(facts.current, facts)
  if (inside) return inside
  const step = stepAfter(facts)
  if (!step) return { kind: 'close' }
  return { kind: facts.current ? 'next' : 'start', step }
}
