import type { Touched } from '../../shared/views/touch.ts'

/** The places that the last events touched, so that a client that was away gets only what changed (D6). */
export interface Tail {
  push: (touched: Touched) => void
  /** What was touched after a version; null when that is too long ago, or a version that never was. */
  since: (have: number, now: number) => readonly Touched[] | null
}

const tailLimit = 5000

export function newTail(limit = tailLimit): Tail {
  let entries: Touched[] = []
  return {
    push(touched) {
      entries.push(touched)
      // Cut in strides: shifting a long array for each event would cost more than keeping a few too many.
      if (entries.length > limit * 1.2) entries = entries.slice(-limit)
    },
    since(have, now) {
      if (have > now) return null
      if (have === now) return []
      // Each version is one entry, so its place is known: a hall that joins at once does not search.
      const first = have + 1 - (entries[0]?.version ?? 0)
      return entries[first]?.version === have + 1 ? entries.slice(first) : null
    },
  }
}

export function distinct<K extends readonly string[]>(keys: K[]): K[] {
  return [...new Map(keys.map((key) => [key.join(' '), key])).values()]
}
