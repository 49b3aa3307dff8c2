/** One thought, short text, by one author or on behalf of one. */
export interface Card {
  id: string
  /** Dense per workshop; how people and the protocol refer to it. */
  number: number
  step: string
  /** objection: a parked "but"; proposal: a wording offered for a goal; insight: what a table takes along from a round. */
  kind: CardKind
  text: string
  column: string | null
  /** The cluster, goal or sketch that the card refers to. */
  about: string | null
  /** Where and in which round it was written, in a step with tables. */
  table: string | null
  round: number | null
  /** Participant id; null when staff wrote it. Goes to nobody but the author. */
  author: string | null
  onBehalf: boolean
  state: 'shown' | 'held' | 'late' | 'withdrawn'
  /** Why it was held back; the author reads it. */
  ground: string
  mergedInto: string | null
  /** For objections: what the group answered when it came back. */
  answer: string
  at: number
  editedAt: number | null
}

export const cardKinds = ['card', 'objection', 'proposal', 'insight'] as const
export type CardKind = (typeof cardKinds)[number]

/** Counts for the author's budget and for the board. */
export const isAlive = (card: Card): boolean => card.state !== 'withdrawn'

/** Key insights of one table in one round. */
export const insightLimit = 3
