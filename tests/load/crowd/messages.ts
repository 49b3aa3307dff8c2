import * as v from 'valibot'

/** What the process with the phones is asked for, and what it answers. */
export const orderSchema = v.variant('do', [
  /** Joins so many, evenly over the time; with no time, some at once and the others behind them. */
  v.object({ do: v.literal('join'), url: v.string(), code: v.string(), count: v.number(), seconds: v.number() }),
  /** Connects so many to a bare relay. */
  v.object({ do: v.literal('relay'), url: v.string(), count: v.number() }),
  /** Cards, evenly over the time or at moments by chance, from one phone after another; texts begin with `mark`. */
  v.object({
    do: v.literal('write'),
    step: v.string(),
    mark: v.string(),
    count: v.number(),
    seconds: v.number(),
    seed: v.optional(v.string()),
  }),
  /** Every phone sticks so many dots, one after another, evenly over the time. */
  v.object({
    do: v.literal('vote'),
    ballot: v.string(),
    options: v.array(v.string()),
    dots: v.number(),
    seconds: v.number(),
  }),
  /** Every phone opens the wall. */
  v.object({ do: v.literal('watch') }),
  /** From now on every phone listens for something with these letters in it. */
  v.object({ do: v.literal('listen'), letters: v.string() }),
  /** Waits until every phone was told it; the ways begin when it began to listen. */
  v.object({ do: v.literal('hear') }),
  /** Tells what all phones together have heard so far. */
  v.object({ do: v.literal('count') }),
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

export const answerSchema = v.union([
  v.object({ ways: v.array(waySchema), heard: v.object({ frames: v.number(), bytes: v.number() }) }),
  v.object({ broke: v.string() }),
])
export type Answer = v.InferInput<typeof answerSchema>
