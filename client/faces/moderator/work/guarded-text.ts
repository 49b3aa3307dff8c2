import { useState } from 'react'

/** A wording with what the rules compare to know whether the writer had seen it: the text itself, or its revision (D17). */
export interface Stamped<Stamp> {
  text: string
  stamp: Stamp
}

export interface GuardedText<Stamp> {
  text: string
  setText: (text: string) => void
  /** The stamp of the wording that the writer saw before beginning to type. */
  seen: Stamp
  dirty: boolean
  /** Somebody else has changed the wording while this hand was typing: both are shown, none is lost. */
  conflict: boolean
  takeTheirs: () => void
  keepMine: () => void
  saved: () => void
}

interface Typed<Stamp> {
  text: string
  seen: Stamp
  /** Saved, and not told back yet: the stamp that will then be over. */
  awaiting?: Stamp
}

/** A text that others may change at the same time. Untouched it follows them; touched it keeps what was typed. */
export function useGuardedText<Stamp>(current: Stamped<Stamp>, draft: string | null = null): GuardedText<Stamp> {
  const [state, setTyped] = useState<Typed<Stamp> | null>(draft === null ? null : { text: draft, seen: current.stamp })
  const isOver = state?.awaiting !== undefined && state.awaiting !== current.stamp
  const typed = isOver ? null : state
  const waits = typed?.awaiting !== undefined
  const differs = typed !== null && typed.text !== current.text
  return {
    text: typed?.text ?? current.text,
    setText: (text) => setTyped({ text, seen: typed?.seen ?? current.stamp }),
    seen: typed?.seen ?? current.stamp,
    dirty: differs && !waits,
    conflict: differs && !waits && typed.seen !== current.stamp,
    takeTheirs: () => setTyped(null),
    keepMine: () => setTyped(typed && { text: typed.text, seen: current.stamp }),
    saved: () => setTyped(typed && { ...typed, awaiting: current.stamp }),
  }
}
