import type { Reply } from '../../shared/wire/messages.ts'
import type { Outgoing, StoredCommand } from './types.ts'

export interface Entry extends Outgoing {
  /** Answers the callers; nobody waits any more for a command that was made before a reload. */
  callers: readonly Caller[]
  flying: boolean
  /**
   * The version in which the server has it; the entry only stays until the store shows what came of it, so that no card blinks.
   */
  answered: number | null
  /** Another tab made it and sends it, unless that tab is gone. */
  others: boolean
}

export type Caller = (reply: Reply) => void

export const entryOf = ({ id, name, input }: StoredCommand): Entry => ({
  id,
  name,
  input,
  state: 'waiting',
  reply: null,
  callers: [],
  flying: false,
  answered: null,
  others: false,
})

export const isDue = (entry: Entry): boolean => entry.state === 'waiting' && entry.answered === null

const ballotIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'ballot' in input ? input.ballot : undefined

/** A vote is the whole choice, so of several that wait only the last counts. */
export const replaces = (next: StoredCommand, entry: Entry): boolean =>
  next.name === 'vote.cast' &&
  entry.name === 'vote.cast' &&
  isDue(entry) &&
  !entry.flying &&
  ballotIn(next.input) === ballotIn(entry.input)
