import type { Message } from '../../../../shared/domain/round.ts'

/** Where I am, and since when what is said is meant for me. */
export interface Hearer {
  table: string | null
  /** When the step began. */
  since: number
  /** When the round was called: what was said in another one is over with it. */
  calledAt: number
  /** The message that was put away here. */
  read: string | null
}

/** The newest sentence of the moderator that concerns my table or all; put away, it does not come back. */
export function messageFor(messages: readonly Message[], { table, since, calledAt, read }: Hearer): Message | null {
  const concerns = ({ tables, at }: Message): boolean =>
    at >= Math.max(since, calledAt) && (tables === null || (table !== null && tables.includes(table)))
  const newest = messages
    .filter(concerns)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)
  return newest && newest.id !== read ? newest : null
}
