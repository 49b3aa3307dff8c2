import * as Y from 'yjs'
import { boardRoots, readBoard, type SealableGroup } from '../../shared/sheets/board.ts'
import { clothRoot } from '../../shared/sheets/cloth.ts'
import { blankSheet, lawOf } from './law.ts'
import { flawAfter, flawOf, type Flaw, type Question } from './verdict.ts'

/** One sheet in the hands of a reading thread. */
export interface Paper {
  state: () => Uint8Array
  board: () => SealableGroup[]
  text: () => string
  /** After a flaw that was found too late the paper is spoiled. */
  write: (update: Uint8Array, isOwn: (pen: number) => boolean) => Written
}

/** What has become of the sheet by an update, written anew; null where nothing has. */
export type Written = { update: Uint8Array | null } | { flaw: Flaw; spoiled: boolean }

export function layPaper(sheet: string, rows: readonly Uint8Array[]): Paper {
  const law = lawOf(sheet)
  const doc = blankSheet(law)
  for (const row of rows) Y.applyUpdate(doc, row)
  return {
    state: () => Y.encodeStateAsUpdate(doc),
    board: () => readBoard(entriesOf(doc, boardRoots.groups), entriesOf(doc, boardRoots.places)),
    text: () => doc.getText(clothRoot).toJSON(),
    write(update, isOwn) {
      const question = { law, doc, update, isOwn }
      const flaw = flawOf(question)
      return flaw === null ? apply(question) : { flaw, spoiled: false }
    },
  }
}

/**
 * Stored and told is never what came in, but what Yjs has made of it: nothing hides behind the end of an update, in pieces that
 * were known before or in a part that another reader would read differently.
 */
function apply(question: Question): Written {
  const { doc, update } = question
  const before = Y.decodeStateVector(Y.encodeStateVector(doc))
  const made: { update: Uint8Array | null } = { update: null }
  const keep = (written: Uint8Array): void => void (made.update = written)
  doc.on('update', keep)
  try {
    Y.applyUpdate(doc, update)
  } catch {
    return { flaw: 'unreadable', spoiled: true }
  } finally {
    doc.off('update', keep)
  }
  const flaw = flawAfter(question, before)
  return flaw === null ? made : { flaw, spoiled: true }
}

/** `fromEntries` makes even `__proto__` an entry like any other (S4). */
function entriesOf(doc: Y.Doc, root: string): Record<string, unknown> {
  return Object.fromEntries(doc.getMap<unknown>(root).entries())
}
