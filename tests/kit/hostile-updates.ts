import * as Y from 'yjs'
import { clothLimit, clothRoot } from '../../shared/sheets/cloth.ts'

/** Of whoever attacks, and of somebody who has written before. */
export const mine = 7001
export const theirs = 7002

export interface Pens {
  /** One that nothing was written with yet. */
  mine: number
  theirs: number
}

type Row = [what: string, update: Uint8Array, flaw: string]

/** A cloth as it stands, to be written on by the attacker. */
function copy(state: Uint8Array, pen: number): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = pen
  return doc
}

function alone(pen: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = pen
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

function onTop(state: Uint8Array, write: (doc: Y.Doc) => void, pen: number): Uint8Array {
  const doc = copy(state, pen)
  write(doc)
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(state))
}

const text = (doc: Y.Doc): Y.Text => doc.getText(clothRoot)

/** An unsigned number as Yjs writes it. */
export function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128))
  return [...bytes, rest]
}

/** One pen's pieces by hand: each an info byte and what follows. */
export const byHand = (pen: number, clock: number, pieces: number[][], deletions: number[] = [0]): Uint8Array =>
  Uint8Array.from([1, ...varint(pieces.length), ...varint(pen), ...varint(clock), ...pieces.flat(), ...deletions])

const named = (word: string): number[] => [...varint(word.length), ...Buffer.from(word)]
/** A text piece at the beginning of a root. */
const rooted = (root: string, content: number[], kind: number): number[] => [kind, 1, ...named(root), ...content]

/** Many updates of which each lacks the one before: what Yjs keeps of them makes every next one dearer. */
export function gapRows(count: number): Uint8Array[] {
  const rows: Uint8Array[] = []
  for (let pen = 1; pen <= count; pen += 1) rows.push(byHand(pen * 3, 5, [rooted(clothRoot, named('x'), 4)]))
  return rows
}

/** What a host with a tool of its own could send to a cloth, with the flaw that it is refused for. */
export function hostileCloths(state: Uint8Array, pens: Pens = { mine, theirs }): Row[] {
  const [own, foreign] = [pens.mine, pens.theirs]
  const nested = (): Uint8Array =>
    alone(own, (doc) => {
      let map: Y.Map<unknown> = doc.getMap('deep')
      for (let depth = 0; depth < 500; depth += 1) {
        const inner = new Y.Map<unknown>()
        map.set('a', inner)
        map = inner
      }
    })
  const embedded = (embed: object): Uint8Array => onTop(state, (doc) => text(doc).insertEmbed(0, embed), own)
  const gone = (): Uint8Array => {
    const doc = copy(state, own)
    text(doc).insert(0, 'a')
    const before = Y.encodeStateVector(doc)
    text(doc).insert(1, 'b')
    return Y.encodeStateAsUpdate(doc, before)
  }
  const long = 2 ** 53 - 1
  return [
    ['no update at all', new Uint8Array([1, 2, 3, 255]), 'unreadable'],
    ['nothing', new Uint8Array(), 'unreadable'],
    ['words under the pen of another', onTop(state, (doc) => text(doc).insert(0, 'x'), foreign), 'foreign-pen'],
    ['words under a pen that nobody was given', alone(99, (doc) => text(doc).insert(0, 'x')), 'foreign-pen'],
    [
      'other words for what another has written',
      alone(foreign, (doc) => text(doc).insert(0, 'x'.repeat(99))),
      'foreign-pen',
    ],
    ['the second of two words', gone(), 'gap'],
    ['a skip', byHand(own, 0, [[10, 5]]), 'gap'],
    ['a clock far ahead', byHand(own, 2 ** 40, [rooted(clothRoot, named('x'), 4)]), 'gap'],
    ['deletions of what is not there', byHand(own, 0, [], [1, ...varint(4711), 1, 0, 9]), 'gap'],
    ['a piece that leans on itself', byHand(own, 0, [[128 | 4, ...varint(own), 0, ...named('x')]]), 'gap'],
    ['a piece that leans on what comes later', byHand(own, 0, [[128 | 4, ...varint(own), 9, ...named('x')]]), 'gap'],
    ['pieces of no length', byHand(own, 0, [rooted(clothRoot, [0], 4), rooted(clothRoot, [0], 4)]), 'gap'],
    ['a piece of nine quadrillion deleted signs', byHand(own, 0, [rooted(clothRoot, varint(long), 1)]), 'too-much'],
    ['a million deleted signs', byHand(own, 0, [rooted(clothRoot, varint(1e6), 1)]), 'too-much'],
    ['a tombstone', byHand(own, 0, [[0, 5]]), 'wrong-kind'],
    ['another root', alone(own, (doc) => doc.getText('novel').insert(0, 'x')), 'wrong-place'],
    ['a root named __proto__', alone(own, (doc) => doc.getText('__proto__').insert(0, 'x')), 'wrong-place'],
    ['entries in the root of the text', alone(own, (doc) => doc.getMap(clothRoot).set('a', 'x')), 'wrong-place'],
    ['five hundred maps inside each other', nested(), 'wrong-place'],
    ['formatting', onTop(state, (doc) => text(doc).format(0, 3, { bold: true }), own), 'wrong-kind'],
    ['something embedded', embedded({ image: 'https://example.org' }), 'wrong-kind'],
    ['an embedded type', onTop(state, (doc) => text(doc).insertEmbed(0, new Y.Text('x')), own), 'wrong-kind'],
    ['a hundred thousand entries in one value', bomb(own), 'wrong-kind'],
    [
      'values nested thirty thousand times',
      byHand(own, 0, [
        rooted(clothRoot, [1, ...Array.from({ length: 60_000 }, (_none, at) => (at % 2 === 0 ? 117 : 1))], 8),
      ]),
      'unreadable',
    ],
    [
      'bytes in the text',
      alone(own, (doc) => doc.getArray(clothRoot).insert(0, [new Uint8Array(50_000)])),
      'wrong-kind',
    ],
    ['a document in the text', alone(own, (doc) => doc.getArray(clothRoot).insert(0, [new Y.Doc()])), 'wrong-kind'],
    ['more than it holds', onTop(state, (doc) => text(doc).insert(0, 'x'.repeat(clothLimit)), own), 'full'],
    ['a text that is no UTF-8', byHand(own, 0, [rooted(clothRoot, [2, 0xc3, 0x28], 4)]), 'unreadable'],
    ['words between two places that do not belong together', torn(own, foreign), 'gap'],
  ]
}

/** The bytes of yjs/yjs#687, which keep `mergeUpdatesV2` busy for ever. Read as what we take, they say nothing at all. */
export const endless = Buffer.from('00010000000001000100010200001602000001fdffffffff7f0000', 'hex')

const bomb = (pen: number): Uint8Array =>
  alone(pen, (doc) => doc.getArray(clothRoot).insert(0, [Array.from({ length: 50_000 }, () => null)]))

/** Leans left on a piece of another and right on one that only this update brings, under a pen of another. */
const torn = (own: number, foreign: number): Uint8Array =>
  byHand(foreign, 500, [[128 | 64 | 4, ...varint(foreign), 3, ...varint(own), 0, ...named('x')]])

/** Seven thousand pieces that all want to stand at the beginning: after as many of a lower pen each walks past all of those. */
export const walkers = (pen: number): Uint8Array =>
  byHand(
    pen,
    0,
    Array.from({ length: 7000 }, () => rooted(clothRoot, named('x'), 4)),
  )
