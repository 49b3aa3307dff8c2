import type { Decision, Facts } from '../../shared/commands/command.ts'
import type { AuditEntry, TicketRow } from '../storage/storage.ts'

/** What the audit log will say of a job, before it is known how it ends (S18). */
export type Mark = Omit<AuditEntry, 'at' | 'outcome'>

/** A command that has passed the door and waits to be decided. */
export interface Job {
  /** The command's id (D4). */
  id: string
  name: string
  /** The step whose board the decision looks at; null for nearly all commands. */
  board: string | null
  /** The seating plan that the decision looks at; null for nearly all commands. */
  proposal: string | null
  /** Becomes valid with the commit of this command. */
  ticket: TicketRow | null
  /** Waits for no tick: whoever asks has nothing to look at meanwhile. */
  presses?: boolean
  /** Left out for whoever is not staff. */
  mark?: Mark | undefined
  decide: (facts: Facts) => Decision
}
