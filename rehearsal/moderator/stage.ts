import type { Session } from '../../client/session/types.ts'
import type { Step } from '../../shared/domain/agenda.ts'
import type { Ask } from '../asking.ts'
import type { Ledger } from '../hall.ts'
import type { PlanAnswer } from '../../shared/wire/http.ts'
import type { Material } from '../texts/material.ts'

/** What the simulated moderator has at hand. */
export interface Stage {
  session: Session
  material: Material
  ledger: Ledger
  ask: Ask
  pause: (seconds: number) => Promise<void>
  /** Waits until everybody has put their pen down, or until it takes too long; then gives real people some time more. */
  everybody: (moment: string) => Promise<void>
  /** What was answered so far stands in the store. */
  seen: () => Promise<void>
  /** A proposal for the coming rounds of a step. */
  plan: (step: string) => Promise<PlanAnswer>
}

/** How the moderator leads a step of a kind, once it has started. `moment` names this run of it. */
export type Conduct = (stage: Stage, step: Step, moment: string) => Promise<void>
