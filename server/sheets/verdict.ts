import * as Y from 'yjs'
import { isKey, type Law } from './law.ts'

/** Why an update is not taken; for the log and for tests, never shown. */
export type Flaw =
  'unreadable' | 'gap' | 'foreign-pen' | 'too-many-pens' | 'wrong-place' | 'wrong-kind' | 'too-much' | 'full'

export interface Question {
  law: Law
  doc: Y.Doc
  update: Uint8Array
  /** Whether a pen was handed to whoever writes. */
  isOwn: (pen: number) => boolean
}

/** Signs that one update adds or marks as gone. A cloth written full offline, several times over, stays below. */
const mostSigns = 200_000
/**
 * Yjs looks for the place of a new piece by walking past what others put there at the same time, on the server and again on
 * each phone. Pieces that hang on to the one before need no walk. More than this is a second's work, or an attack.
 */
const mostWalking = 5_000_000
/** What one sheet may remember in all, also of what was deleted: each piece costs some two hundred bytes for as long as it is open. */
const mostPieces = 60_000
/** S1: each new pen makes every later update dearer; these are many more reloads than an evening has. */
const mostPens = 500
const mostOwnPens = 100

interface Span {
  from: number
  to: number
}

type Piece = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** Looks at an update without applying anything of it. Every loop here runs at most once per piece (S2). */
export function flawOf(question: Question): Flaw | null {
  const decoded = decode(question.update)
  if (decoded === null) return 'unreadable'
  const { structs, ds } = decoded
  const spans = spansOf(structs)
  if (spans === null) return 'gap'
  return (
    flawOfPens(spans, question) ??
    flawOfPieces(structs, spans, question) ??
    flawOfDeletions(ds.clients, spans, question.doc) ??
    flawOfSize(structs, ds.clients, question)
  )
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** From where to where each pen writes; null where one leaves something out or comes twice. */
function spansOf(structs: readonly Piece[]): Map<number, Span> | null {
  const spans = new Map<number, Span>()
  for (const { id, length } of structs) {
    const known = spans.get(id.client)
    if (!(length >= 1) || (known !== undefined && known.to !== id.clock)) return null
    const to = id.clock + length
    if (!Number.isSafeInteger(to)) return null
    if (known) known.to = to
    else spans.set(id.client, { from: id.clock, to })
  }
  return spans
}

function flawOfPens(spans: Map<number, Span>, { doc, isOwn }: Question): Flaw | null {
  const { store } = doc
  let pens = store.clients.size
  for (const [pen, { from, to }] of spans) {
    const known = Y.getState(store, pen)
    if (from > known) return 'gap'
    if (to <= known) continue
    if (!isOwn(pen)) return 'foreign-pen'
    if (known > 0) continue
    pens += 1
    const own = [...store.clients.keys()].filter(isOwn).length
    if (pens > mostPens || own >= mostOwnPens) return 'too-many-pens'
  }
  return null
}

function flawOfPieces(structs: readonly Piece[], spans: Map<number, Span>, { law, doc }: Question): Flaw | null {
  const isThere = ({ client, clock }: Y.ID): boolean =>
    clock < Math.max(Y.getState(doc.store, client), spans.get(client)?.to ?? 0)
  for (const piece of structs) {
    if (!(piece instanceof Y.Item)) return piece instanceof Y.Skip ? 'gap' : 'wrong-kind'
    for (const side of [piece.origin, piece.rightOrigin]) {
      if (side === null) continue
      // Yjs believes that a pen's own earlier pieces are there.
      if (side.client === piece.id.client ? side.clock >= piece.id.clock : !isThere(side)) return 'gap'
    }
    if (!isAtHome(piece, law)) return 'wrong-place'
    if (!(piece.content instanceof Y.ContentDeleted || law.holds(piece.content))) return 'wrong-kind'
  }
  return null
}

/** A piece without neighbours names its root; one with neighbours lies where they do, which is looked at afterwards. */
function isAtHome({ parent, parentSub }: Y.Item, { roots, keyed }: Law): boolean {
  // What comes over the wire names its root by a text; the type speaks of pieces in their place.
  const root: unknown = parent
  if (root === null) return parentSub === null
  if (typeof root !== 'string' || !roots.includes(root)) return false
  return keyed ? parentSub !== null && isKey(parentSub) : parentSub === null
}

type Deletions = ReturnType<typeof Y.decodeUpdate>['ds']['clients']

function flawOfDeletions(deletions: Deletions, spans: Map<number, Span>, doc: Y.Doc): Flaw | null {
  for (const [pen, ranges] of deletions) {
    const end = Math.max(Y.getState(doc.store, pen), spans.get(pen)?.to ?? 0)
    if (ranges.some(({ clock, len }) => !(clock + len <= end))) return 'gap'
  }
  return null
}

function flawOfSize(structs: readonly Piece[], deletions: Deletions, { law, doc }: Question): Flaw | null {
  let [signs, written, loose] = [0, 0, 0]
  for (const piece of structs) {
    signs += piece.length
    if (!(piece instanceof Y.Item)) continue
    if (piece.content instanceof Y.ContentString) written += piece.length
    const { origin, id } = piece
    if (!(origin && origin.client === id.client && origin.clock === id.clock - 1)) loose += 1
  }
  const pieces = piecesIn(doc) + structs.length
  if (signs > mostSigns || pieces > mostPieces || loose * pieces > mostWalking) return 'too-much'
  const goes = [...deletions.values()].flat().reduce((sum, { len }) => sum + len, 0)
  return written - goes > law.room(doc) ? 'full' : null
}

export function piecesIn({ store }: Y.Doc): number {
  let pieces = 0
  for (const structs of store.clients.values()) pieces += structs.length
  return pieces
}

/** What can be seen only once it lies there. Then the sheet in hand is thrown away and taken from the storage again. */
export function flawAfter({ law, doc }: Question, before: Map<number, number>): Flaw | null {
  const { store } = doc
  if (store.pendingStructs !== null || store.pendingDs !== null) return 'gap'
  if (law.room(doc) < 0) return 'full'
  if (piecesIn(doc) > mostPieces) return 'too-much'
  const homes = new Set<unknown>(law.roots.map((root) => doc.share.get(root)))
  for (const [pen, structs] of store.clients) {
    const known = before.get(pen) ?? 0
    for (let index = structs.length - 1; index >= 0; index -= 1) {
      const piece = structs[index]
      if (!piece || piece.id.clock + piece.length <= known) break
      if (!(piece instanceof Y.Item) || !homes.has(piece.parent) || !liesWithItsOwn(piece)) return 'wrong-place'
    }
  }
  return null
}

const liesWithItsOwn = ({ parent, parentSub, left }: Y.Item): boolean =>
  left === null || (left.parent === parent && left.parentSub === parentSub)
