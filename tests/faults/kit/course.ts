import * as v from 'valibot'
import type { Course, Experiment, Figure } from './experiment.ts'
import type { Mutant } from './mutant.ts'

/** One experiment in one form, as planned: on the product as it is, or on a broken one. */
export interface Run {
  experiment: Experiment
  form: Course['form']
  seed: number
  mutant: Mutant | null
}

/** What became of it. */
export interface Outcome extends Run {
  figures: Figure[]
  /** Why there are no figures; else null. */
  broke: string | null
  seconds: number
  passed: boolean
  /** How often it was run until it was so. */
  tries: number
}

const figureSchema = v.object({
  name: v.string(),
  // A measurement of nothing is NaN, which JSON has no word for.
  value: v.pipe(
    v.nullable(v.number()),
    v.transform((value) => value ?? Number.NaN),
  ),
  unit: v.string(),
  most: v.exactOptional(v.number()),
  least: v.exactOptional(v.number()),
  promised: v.exactOptional(v.boolean()),
})

/** What the process of an experiment tells the runner at its end. */
export const messageSchema = v.union([v.object({ figures: v.array(figureSchema) }), v.object({ broke: v.string() })])
export type Message = v.InferInput<typeof messageSchema>
