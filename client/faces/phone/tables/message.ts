import type { Message } from '../../../../shared/domain/round.ts'

/** Where I am, and since when what is said is meant for me. */
export interface Hearer {
  table: string | null
  /** When the step began. */
  since: number
  /** When I was called to this table: what was said to those before me is not for me. */
  calledAt: number
  /** The message that was put away here. */
  read: string | null
}

/** What is said to all just before a change is still worth reading after it. */
const lingering = 5 * 60_000

/** The newest sentence of the moderator that concerns my table or all; put away, it does not come back. */
export function messageFor(messages: readonly Message[], { table, since, calledAt, read }: Hearer): Message | null {
  const concerns = ({ tables, at }: Message): boolean =>
    tables === null
      ? at >= Math.max(since, calledAt - lingering)
      : table !== null && tables.includes(table) && at >= Math.max(since, calledAt)
  const newest = messages
    .filter(concerns)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)
  return newest && newest.id !== read ? newest : null
}
