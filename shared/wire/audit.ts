import * as v from 'valibot'
import { idSchema } from '../domain/written.ts'

/**
 * S18: what the office is told of the audit log; numbers stand for people and things, so that no word of theirs is in it.
 *
 * GET /api/office/workshops/:id/audit     ?before=<place>&who=<link or office> -> AuditTold, newest first
 * GET /api/office/workshops/:id/audit.csv ?lang=de                             download
 * GET /api/office/audit                   ?before=<place>                      what concerns no workshop
 */
export const auditQuery = v.object({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  who: v.optional(idSchema),
})

export const auditToldSchema = v.strictObject({
  entries: v.array(
    v.strictObject({
      place: v.number(),
      at: v.number(),
      link: v.nullable(v.number()),
      role: v.string(),
      what: v.string(),
      named: v.record(v.string(), v.string()),
      outcome: v.string(),
    }),
  ),
  /** Everybody who has done something here, for choosing one. */
  people: v.array(
    v.strictObject({ who: v.string(), link: v.nullable(v.number()), role: v.string(), last: v.number() }),
  ),
  /** Where the next page begins; null where this is the last one. */
  next: v.nullable(v.number()),
})
export type AuditTold = v.InferOutput<typeof auditToldSchema>

export const auditPage = 50
