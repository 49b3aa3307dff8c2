import type { Decision, Facts } from '../../shared/commands/command.ts'
import type { TicketRow } from '../storage/storage.ts'

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
  decide: (facts: Facts) => Decision
}
