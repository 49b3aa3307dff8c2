/** One change of a text: at this place, so many characters went, and this came. Counted in UTF-16 units, as fields and Yjs do. */
export interface TextChange {
  at: number
  remove: number
  insert: string
}

/** As Yjs tells what has become of a text. */
export type TextDelta = readonly { retain?: number; delete?: number; insert?: unknown }[]

const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at))

function sameAtEnd(before: string, after: string, most: number): number {
  let same = 0
  while (same < most && before.charAt(before.length - 1 - same) === after.charAt(after.length - 1 - same)) same += 1
  // A sign of two units stays whole: half of one cannot be stored.
  return same > 0 && isLowSurrogate(after, after.length - same) ? same - 1 : same
}

function sameAtStart(before: string, after: string, most: number): number {
  let same = 0
  while (same < most && before.charAt(same) === after.charAt(same)) same += 1
  const splits = isLowSurrogate(before, same) || isLowSurrogate(after, same)
  return same > 0 && splits ? same - 1 : same
}

/**
 * The smallest change that makes one text of the other; null when they are the same. The caret tells where it was written, for
 * of "aaa" alone nobody could say which "a" is new: what stands behind the caret was not touched.
 */
export function changeBetween(before: string, after: string, caret: number = after.length): TextChange | null {
  if (before === after) return null
  const behindCaret = Math.max(0, after.length - caret)
  const shorter = Math.min(before.length, after.length)
  const end = sameAtEnd(before, after, Math.min(shorter, behindCaret))
  const at = sameAtStart(before, after, shorter - end)
  // Where the caret said too little, the end may have more in common.
  const rest = sameAtEnd(before, after, shorter - at)
  return { at, remove: before.length - at - rest, insert: after.slice(at, after.length - rest) }
}

export const applyChange = (text: string, { at, remove, insert }: TextChange): string =>
  text.slice(0, at) + insert + text.slice(at + remove)

/** Where a place in a text has got to. What others write right at the caret comes behind it: nobody is pushed on while writing. */
export function placeAfter(delta: TextDelta, place: number): number {
  let at = 0
  let moved = place
  for (const { retain, delete: gone, insert } of delta) {
    if (retain !== undefined) at += retain
    else if (gone !== undefined) moved -= Math.max(0, Math.min(gone, moved - at))
    else {
      const { length } = typeof insert === 'string' ? insert : ' '
      if (at < moved) moved += length
      at += length
    }
  }
  return moved
}

/** A change that was made on an older text, put where its words have got to meanwhile. */
export function changeAfter(deltas: readonly TextDelta[], { at, remove, insert }: TextChange): TextChange {
  const follow = (place: number): number => deltas.reduce((now, delta) => placeAfter(delta, now), place)
  const start = follow(at)
  return { at: start, remove: follow(at + remove) - start, insert }
}
