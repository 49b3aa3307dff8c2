import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { layPaper, type Paper } from '../../server/sheets/paper.ts'
import { isPenOf, newPen } from '../../server/sheets/pen.ts'
import { openReaders, ReaderLost } from '../../server/sheets/readers.ts'
import { boardOf } from '../../shared/sheets/board.ts'
import { clothOf, clothRoot } from '../../shared/sheets/cloth.ts'
import { endless, gapRows, hostileCloths, mine, theirs } from '../kit/hostile-updates.ts'
import { seeded } from '../kit/seeded.ts'

const sheet = clothOf({ step: 's', table: 't', round: 0 })
const isOwn = (pen: number): boolean => pen === mine

/** A cloth on which another one has written. */
function cloth(): { paper: Paper; state: Uint8Array } {
  const doc = new Y.Doc()
  doc.clientID = theirs
  doc.getText(clothRoot).insert(0, 'Das hier haben andere geschrieben.')
  const state = Y.encodeStateAsUpdate(doc)
  return { paper: layPaper(sheet, [state]), state }
}

describe('a tablecloth (S2)', () => {
  test.each(hostileCloths(cloth().state))('refuses %s, and not a byte of it changes', (_what, update, flaw) => {
    const { paper } = cloth()
    const before = paper.state()
    const written = paper.write(update, isOwn)
    expect(written).toMatchObject({ flaw })
    if ('flaw' in written && !written.spoiled) expect(paper.state()).toEqual(before)
  })

  test('finds nothing in the 27 bytes that keep another way of reading them busy for ever (yjs#687)', () => {
    const { paper } = cloth()
    const before = paper.state()
    expect(paper.write(endless, isOwn)).toEqual({ update: null })
    expect(paper.state()).toEqual(before)
  })

  test('takes whatever several honest hands write and delete, and keeps what it takes loadable', () => {
    const hand = fc.record({
      pen: fc.integer({ min: 1, max: 3 }),
      at: fc.nat(200),
      goes: fc.nat(4),
      comes: fc.string({ maxLength: 9 }),
    })
    fc.assert(
      fc.property(fc.array(hand, { maxLength: 40 }), (hands) => {
        const paper = layPaper(sheet, [])
        const rows: Uint8Array[] = []
        const docs = new Map<number, Y.Doc>()
        for (const { pen, at, goes, comes } of hands) {
          const doc = docs.get(pen) ?? new Y.Doc()
          docs.set(pen, doc)
          doc.clientID = pen
          // Now and then somebody has been away.
          if (at % 3 > 0) Y.applyUpdate(doc, paper.state())
          const text = doc.getText(clothRoot)
          const place = Math.min(at, text.length)
          text.delete(place, Math.min(goes, text.length - place))
          text.insert(place, comes)
          const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(paper.state()))
          const written = paper.write(missing, (one) => one === pen)
          expect(written).not.toHaveProperty('flaw')
          if ('update' in written && written.update) rows.push(written.update)
        }
        expect(layPaper(sheet, rows).text()).toBe(paper.text())
      }),
      seeded(),
    )
  })

  test('is told as the server has understood it: bytes behind the end and pieces known before are left out', () => {
    const { paper } = cloth()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, paper.state())
    doc.clientID = mine
    doc.getText(clothRoot).insert(0, 'Neu. ')
    const padded = Uint8Array.from([...Y.encodeStateAsUpdate(doc), 1, 2, 3])
    const written = paper.write(padded, isOwn)
    expect(written).toMatchObject({ update: Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(cloth().state)) })
    expect(paper.write(padded, isOwn)).toEqual({ update: null })
  })

  test('lets its table delete what others wrote: it is the common text of all', () => {
    const { paper } = cloth()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, paper.state())
    doc.getText(clothRoot).delete(0, doc.getText(clothRoot).length)
    expect(paper.write(Y.encodeStateAsUpdate(doc), isOwn)).not.toHaveProperty('flaw')
    expect(paper.text()).toBe('')
  })

  test('takes no more pens than an evening has, so that a thousand reloads cost no more than a few (S1)', () => {
    const paper = layPaper(sheet, [])
    let taken = 0
    for (let pen = 1; pen <= 1000; pen += 1) {
      const doc = new Y.Doc()
      doc.clientID = pen
      doc.getText(clothRoot).insert(0, 'a')
      if ('update' in paper.write(Y.encodeStateAsUpdate(doc), () => true)) taken += 1
    }
    expect(taken).toBe(100)
  })
})

describe('a board (S2)', () => {
  const board = boardOf('b')
  const entry = (root: string, key: string, value: unknown): Uint8Array => {
    const doc = new Y.Doc()
    doc.clientID = mine
    doc.getMap(root).set(key, value)
    return Y.encodeStateAsUpdate(doc)
  }

  test.each([
    ['a group', 'groups', 'g', { name: 'Verkehr', at: 1 }, null],
    ['a card at its place', 'places', 'k', { group: 'g', at: 0.5 }, null],
    ['a group without a place', 'groups', 'g', { name: 'Verkehr' }, 'wrong-kind'],
    ['a card with a text', 'places', 'k', { group: 'g', at: 1, text: 'x' }, 'wrong-kind'],
    ['values inside of values', 'groups', 'g', { name: { name: {} }, at: 1 }, 'wrong-kind'],
    ['a map inside of the map', 'groups', 'g', new Y.Map(), 'wrong-kind'],
    ['bytes', 'groups', 'g', new Uint8Array(9), 'wrong-kind'],
    ['a key that is more than a name', 'groups', '__proto__', { name: 'x', at: 1 }, 'wrong-place'],
    ['a root of its own', 'novel', 'g', { name: 'x', at: 1 }, 'wrong-place'],
  ])('is asked to take %s', (_what, root, key, value, flaw) => {
    const paper = layPaper(board, [])
    const before = paper.state()
    const written = paper.write(entry(root, key, value), isOwn)
    if (flaw === null) return expect(written).not.toHaveProperty('flaw')
    expect(written).toMatchObject({ flaw, spoiled: false })
    return expect(paper.state()).toEqual(before)
  })
})

describe('a pen', () => {
  test('writes for the one it was given to, on the sheet it was given for, and for nobody else', () => {
    const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
    const holder = { place: 'w cloth', who: 'host/a' }
    const pens = Array.from({ length: 200 }, () => newPen(key, holder))
    expect(new Set(pens).size).toBe(pens.length)
    for (const pen of pens) {
      expect(Number.isSafeInteger(pen)).toBe(true)
      expect(isPenOf(key, holder, pen)).toBe(true)
      expect(isPenOf(key, { ...holder, who: 'host/b' }, pen)).toBe(false)
      expect(isPenOf(key, { ...holder, place: 'w other' }, pen)).toBe(false)
      expect(isPenOf(other, holder, pen)).toBe(false)
    }
  })
})

describe('a reading thread', () => {
  test('that hangs is started again, and whoever asks next is answered', async () => {
    const readers = openReaders()
    const ask = (rows: Uint8Array[]) => readers.ask({ place: 'p', sheet, work: { kind: 'lay', rows } })
    await expect(ask(gapRows(6000))).rejects.toBeInstanceOf(ReaderLost)
    expect(await ask([cloth().state])).toEqual({ kind: 'done' })
    expect(await readers.ask({ place: 'p', sheet, work: { kind: 'text' } })).toMatchObject({ kind: 'text' })
    await readers.close()
  })
})
