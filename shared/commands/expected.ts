import * as v from 'valibot'
import { idSchema } from '../domain/written.ts'
import type { Workshop } from '../domain/workshop.ts'

/**
 * D17: the step that ran when the button was pressed. Every face sends it; whoever acts alone, like a rehearsal, may leave it out
 * where nothing can be skipped by it.
 */
export const seenStep = v.optional(v.nullable(idSchema))

/** Somebody else went on between the look and the press: of two who press, one wins. */
export const hasMovedOn = ({ current }: Pick<Workshop, 'current'>, seen: string | null | undefined): boolean =>
  seen !== undefined && seen !== current
