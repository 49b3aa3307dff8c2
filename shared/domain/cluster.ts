/** A named group of cards, sealed from the board; only sealed clusters can be voted on. */
export interface Cluster {
  id: string
  /** The cluster step in which it was sealed. */
  step: string
  name: string
  cards: string[]
  /** A main point: goes on into the next phase. */
  chosen: boolean
}

/** A main point of criticism turned into one positive sentence. */
export interface Goal {
  id: string
  step: string
  /** The main point it was made from; the link is kept for good. */
  cluster: string | null
  text: string
  chosen: boolean
}
