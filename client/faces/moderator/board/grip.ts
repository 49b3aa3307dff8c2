/** What a hand has taken: cards, or an island by its heading. */
export type Grip = { kind: 'cards'; cards: string[] } | { kind: 'island'; island: string }

/** Where it is let go. */
export type Target = { kind: 'card' | 'island'; id: string } | { kind: 'unsorted' | 'new' }

export interface DragHooks {
  /** What is taken when this element is pulled; null where nothing can be. */
  gripAt: (element: Element) => Grip | null
  fits: (grip: Grip, target: Target) => boolean
  drop: (grip: Grip, target: Target, ghost: DOMRect) => void
}
