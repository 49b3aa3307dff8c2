import * as v from 'valibot'

/** What the process with the phones is asked for, and what it answers. */
export const orderSchema = v.variant('do', [
  v.object({ do: v.literal('join'), url: v.string(), code: v.string(), count: v.number() }),
  /** Cards, evenly over the time, from one phone after another; texts begin with `mark`. */
  v.object({
    do: v.literal('write'),
    step: v.string(),
    mark: v.string(),
    perSecond: v.number(),
    seconds: v.number(),
  }),
  /** Every phone votes once, evenly over the time. */
  v.object({ do: v.literal('vote'), ballot: v.string(), options: v.array(v.string()), seconds: v.number() }),
])
export type Order = v.InferOutput<typeof orderSchema>

/** One command's way: `what` is a card's text or a vote's option; times are the machine's, in milliseconds. */
const waySchema = v.object({
  what: v.string(),
  sentAt: v.number(),
  answeredAt: v.number(),
  /** Null: confirmed. Else the refusal, or that no answer came. */
  trouble: v.nullable(v.string()),
})
export type CommandWay = v.InferOutput<typeof waySchema>

export const answerSchema = v.object({ ways: v.array(waySchema) })
