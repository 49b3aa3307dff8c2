import type { Actor } from '../../shared/commands/command.ts'
import type { AuditAbout } from '../storage/storage.ts'
import type { HttpPorts } from './ports.ts'

/** What staff did at the door of a page instead of by a command (S18). */
export interface Deed {
  /** Null for what concerns the whole house. */
  workshop: string | null
  /** `server` for what was done in the terminal. */
  actor: Pick<Actor, 'who'> & { role: Actor['role'] | 'server' }
  /** A key of `shared/texts/audit`. */
  what: string
  /** Ids, numbers and fixed words; never a text, never a secret. */
  about?: AuditAbout
  /** `done` where it is left out, else the code of the refusal. */
  outcome?: string
}

export const office: Actor = { role: 'organizer', who: 'office' }

/**
 * Writes a deed down. It never stands in the way of what is done: the protocol must be there to take home also when the disk is
 * full, and a link must end.
 */
export async function record(
  { storage, clock, trouble }: Pick<HttpPorts, 'storage' | 'clock' | 'trouble'>,
  { workshop, actor: { who, role }, what, about = {}, outcome = 'done' }: Deed,
): Promise<void> {
  try {
    await storage.record(workshop, { at: clock(), who, role, what, about, outcome })
  } catch (error) {
    trouble(workshop === null ? { error } : { workshop, error })
  }
}
