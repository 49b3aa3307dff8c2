import type { Doc } from 'yjs'
import { boardRoots } from '../../shared/sheets/board.ts'
import { clothRoot, placeOfCloth } from '../../shared/sheets/cloth.ts'

/**
 * Puts what stands on a sheet that the server did not take onto one that it knows, as if it were written just now. Both must have
 * all that the server told, so that what differs was written here. A text is carried over in one piece: what others write inside
 * that piece in the same moment stays, too. What is returned does the same for each later change of the old one.
 */
export function carryOver(name: string, from: Doc, to: Doc): () => void {
  if (!placeOfCloth(name)) {
    const again = (): void => {
      to.transact(() => {
        for (const root of Object.values(boardRoots)) carryEntries(root, from, to)
      })
    }
    again()
    return again
  }
  let carried = to.getText(clothRoot).toJSON()
  const again = (): void => {
    const now = from.getText(clothRoot).toJSON()
    const change = difference(carried, now)
    carried = now
    to.transact(() => write(to, change))
  }
  again()
  return again
}

interface Difference {
  at: number
  goes: number
  comes: string
}

function write(doc: Doc, { at, goes, comes }: Difference): void {
  const text = doc.getText(clothRoot)
  // Others may have made it shorter meanwhile.
  const place = Math.min(at, text.length)
  const rest = Math.min(goes, text.length - place)
  if (rest > 0) text.delete(place, rest)
  if (comes !== '') text.insert(place, comes)
}

/** The words of a tablecloth; none of a board, which shows what it has. */
export const wordsOn = (name: string, doc: Doc): string => (placeOfCloth(name) ? doc.getText(clothRoot).toJSON() : '')

/** Words that are in the one and not in the other. */
export const wordsLeft = (written: string, known: string): string => difference(known, written).comes.trim()

function difference(known: string, wanted: string): Difference {
  const shorter = Math.min(known.length, wanted.length)
  let at = 0
  while (at < shorter && known[at] === wanted[at]) at += 1
  // A sign of two units stays whole.
  if (at > 0 && /[\uD800-\uDBFF]/.test(known.charAt(at - 1))) at -= 1
  let end = 0
  while (end < shorter - at && known[known.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1
  if (end > 0 && /[\uDC00-\uDFFF]/.test(known.charAt(known.length - end))) end -= 1
  return { at, goes: known.length - at - end, comes: wanted.slice(at, wanted.length - end) }
}

/** What was taken away here and refused comes back: better a card too many on the board than one that others have just put there. */
function carryEntries(root: string, from: Doc, to: Doc): void {
  const [known, wanted] = [to.getMap<unknown>(root), from.getMap<unknown>(root)]
  for (const [key, value] of wanted.entries())
    if (JSON.stringify(known.get(key)) !== JSON.stringify(value)) known.set(key, value)
}
