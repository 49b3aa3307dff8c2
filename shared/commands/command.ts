import type * as v from 'valibot'
import type { Choice } from '../domain/ballot.ts'
import type { WorkshopEvent } from '../domain/events.ts'
import type { Workshop } from '../domain/workshop.ts'
import { isStaffRole, staff, type Role } from '../domain/role.ts'
import type { PlanScore } from '../domain/round.ts'
import type { Seats } from '../rotation/task.ts'
import type { RefusalCode } from './refusal.ts'

/** Who acts: a participant's id for guests, a link's id for everybody else. */
export interface Actor {
  role: Role
  who: string
}

/** A group of cards as the board holds it; a rule never reads the sheet itself. */
export interface BoardGroup {
  id: string
  name: string
  cards: string[]
}

/** A seating plan that was made for a look, and waits for its yes. */
export interface Proposal {
  id: string
  step: string
  /** The first round that it is for. */
  from: number
  /** How many plans had been announced when it was made (D17). */
  revision: number
  rounds: readonly Seats[]
  seed: number
  score: PlanScore
}

/** All that a rule may look at. Clock, presence and board come in as arguments; rules have none of their own. */
export interface Facts {
  workshop: Workshop
  now: number
  /** Participants who are connected. */
  present: number
  /** Groups on the board of the step that a `cluster.seal` names. */
  board: BoardGroup[]
  /** The plan that a `seating.announce` names, if it is still there. */
  proposal: Proposal | null
}

export interface Vote {
  ballot: string
  voter: string
  choice: Choice
}

/** Facts in, decision out. `params` fill the translated sentence. */
export type Decision =
  | { accepted: true; events: WorkshopEvent[]; votes: Vote[] }
  | { accepted: false; code: RefusalCode; params: Record<string, string | number> }

export const accept = (...events: WorkshopEvent[]): Decision => ({ accepted: true, events, votes: [] })
export const acceptVote = (vote: Vote): Decision => ({ accepted: true, events: [], votes: [vote] })
export const refuse = (code: RefusalCode, params: Record<string, string | number> = {}): Decision => ({
  accepted: false,
  code,
  params,
})

export interface Command<Schema extends v.GenericSchema = v.GenericSchema> {
  may: readonly Role[]
  input: Schema
  decide(input: v.InferOutput<Schema>, facts: Facts, actor: Actor): Decision
}

export function command<const Schema extends v.GenericSchema>(
  may: readonly Role[],
  input: Schema,
  decide: Command<Schema>['decide'],
): Command<Schema> {
  return { may, input, decide }
}

export { staff }
export const lead = ['organizer', 'moderator'] as const
export const guests = ['guest'] as const
export const everybodyInside = [...staff, 'host', ...guests] as const

export const isStaff = (actor: Actor): boolean => isStaffRole(actor.role)
