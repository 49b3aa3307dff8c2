import * as v from 'valibot'
import { idSchema } from '../domain/written.ts'
import type { Workshop } from '../domain/workshop.ts'

/** D17: the step that ran when the button was pressed: the second of two presses never skips a step and never ends one unseen. */
export const stepSeen = v.nullable(idSchema)

/** The same where no step ends by it. Every face sends it; whoever acts alone, like a rehearsal, may leave it out. */
export const seenStep = v.optional(stepSeen)

/** Somebody else went on between the look and the press: of two who press, one wins. */
export const hasMovedOn = ({ current }: Pick<Workshop, 'current'>, seen: string | null | undefined): boolean =>
  seen !== undefined && seen !== current
