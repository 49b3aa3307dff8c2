import * as v from 'valibot'
import * as Y from 'yjs'
import { idSchema } from '../../shared/domain/written.ts'
import { boardRoots } from '../../shared/sheets/board.ts'
import { clothLimit, clothRoot, placeOfCloth } from '../../shared/sheets/cloth.ts'

/** What one kind of sheet may hold (S2). */
export interface Law {
  roots: readonly string[]
  /** A text in one row, or entries each under its key. */
  keyed: boolean
  holds: (content: Y.Item['content']) => boolean
  /** So many signs may still be added. */
  room: (doc: Y.Doc) => number
}

const at = v.pipe(v.number(), v.finite())
/** Plain values, replaced as a whole; nothing that holds something else again. */
const entry = v.union([
  v.strictObject({ name: v.pipe(v.string(), v.maxLength(2000)), at }),
  v.strictObject({ group: idSchema, at }),
])

const board: Law = {
  roots: Object.values(boardRoots),
  keyed: true,
  holds: (content) => content instanceof Y.ContentAny && content.arr.every((value) => v.is(entry, value)),
  room: () => Number.POSITIVE_INFINITY,
}

/** Deleting what others wrote is no offence: a tablecloth is the table's common text. Passing it off as theirs is. */
const cloth: Law = {
  roots: [clothRoot],
  keyed: false,
  holds: (content) => content instanceof Y.ContentString,
  room: (doc) => clothLimit - doc.getText(clothRoot).length,
}

export const lawOf = (sheet: string): Law => (placeOfCloth(sheet) ? cloth : board)

/** A sheet with its roots as what they are: afterwards nobody can make something else of them. */
export function blankSheet(law: Law): Y.Doc {
  const doc = new Y.Doc()
  for (const root of law.roots) {
    if (law.keyed) doc.getMap(root)
    else doc.getText(root)
  }
  return doc
}

export const isKey = (key: string): boolean => v.is(idSchema, key)
