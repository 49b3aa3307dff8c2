import * as v from 'valibot'
import { idSchema } from './written.ts'

const millis = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A deadline of the server (D18). Running: `endsAt` is set; paused: `left` is. Running out warns and does nothing else. */
export const timerSchema = v.strictObject({
  endsAt: v.nullable(millis),
  left: v.nullable(millis),
  total: millis,
})
export type Timer = v.InferOutput<typeof timerSchema>

/** What the projector shows. `step` follows the running step by itself. */
export const screenViews = [
  'step',
  'join',
  'prompt',
  'cards',
  'clusters',
  'results',
  'chain',
  'agreements',
  'rotation',
  'tables',
  'topics',
  'blank',
] as const
export const screenSchema = v.strictObject({
  view: v.picklist(screenViews),
  /** One sketch, cluster or ballot brought to the front. */
  focus: v.nullable(idSchema),
  dark: v.boolean(),
})
export type Screen = v.InferOutput<typeof screenSchema>

/** Phones follow the step, or everybody looks to the front. */
export const phoneModes = ['step', 'front'] as const
export type PhoneMode = (typeof phoneModes)[number]
