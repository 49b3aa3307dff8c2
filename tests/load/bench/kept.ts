import * as v from 'valibot'

const measureSchema = v.object({
  name: v.string(),
  value: v.nullable(v.number()),
  unit: v.string(),
  most: v.exactOptional(v.number()),
  grows: v.exactOptional(v.boolean()),
})
/** What is kept of one case: its last full run. */
export const keptSchema = v.object({
  work: v.string(),
  title: v.string(),
  case: v.string(),
  size: v.nullable(v.number()),
  date: v.string(),
  machine: v.string(),
  node: v.string(),
  loadBefore: v.number(),
  times: v.number(),
  seed: v.string(),
  measures: v.array(measureSchema),
})
export type Kept = v.InferOutput<typeof keptSchema>
