import * as v from 'valibot'
import { idSchema } from '../shared/domain/written.ts'
import { rehearsalBody } from '../shared/wire/http.ts'

/** What a rehearsal needs to begin. The server sends it through the channel between the processes, for it holds secrets. */
export const orderSchema = v.object({
  url: v.pipe(v.string(), v.url()),
  workshop: idSchema,
  /** What people join with: the code on the wall or the pass of the QR. */
  pass: v.string(),
  /** Secret of a moderator link. */
  moderator: v.string(),
  ...rehearsalBody.entries,
  pace: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
  seed: v.optional(v.string(), ''),
})
export type Order = v.InferOutput<typeof orderSchema>
