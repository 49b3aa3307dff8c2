import * as v from 'valibot'
import { idSchema } from '../domain/written.ts'
import type { Workshop } from '../domain/workshop.ts'

/**
 * D17: the step that ran when the button was pressed. The second of two presses never skips a step and never ends one unseen, and what
 * is meant for one step, its clock, its ballot, its islands, never happens to the next.
 */
export const stepSeen = v.nullable(idSchema)

/** Somebody else went on between the look and the press: of two who press, one wins. */
export const hasMovedOn = ({ current }: Pick<Workshop, 'current'>, seen: string | null): boolean => seen !== current
