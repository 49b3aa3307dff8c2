import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { layPaper, type Paper } from '../../server/sheets/paper.ts'
import { clothOf, clothRoot } from '../../shared/sheets/cloth.ts'

const sheet = clothOf({ step: 'rounds', table: 't1', round: 0 })

/** A device that was loaded anew: it takes the sheet as it is, gets a pen of its own, and writes one word. */
function wordBy(paper: Paper, pen: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = pen
  Y.applyUpdate(doc, paper.state())
  const before = Y.encodeStateVector(doc)
  const text = doc.getText(clothRoot)
  text.insert(text.length, 'Wort ')
  return Y.encodeStateAsUpdate(doc, before)
}

/** Each writer has a thousand numbers, as if they were marked for them. */
const writerOf = (pen: number): number => Math.floor(pen / 1000)
const written = (paper: Paper, pen: number): unknown =>
  paper.write(wordBy(paper, pen), (one) => writerOf(one) === writerOf(pen))

test('a hundred devices of one writer may write on a sheet, and the next is refused for a reason of its own (S1, S2)', () => {
  const paper = layPaper(sheet, [])
  for (let pen = 1000; pen < 1100; pen += 1) expect(written(paper, pen)).toHaveProperty('update')
  expect(written(paper, 1100)).toEqual({ flaw: 'too-many-pens', spoiled: false })
  expect(written(paper, 2000)).toHaveProperty('update')
  expect(paper.text()).toBe('Wort '.repeat(101))
})

test('a sheet takes five hundred devices in all, so that no number of reloads makes it dear without end (S1)', () => {
  const paper = layPaper(sheet, [])
  for (let at = 0; at < 500; at += 1) expect(written(paper, 1000 * (1 + (at % 10)) + at)).toHaveProperty('update')
  expect(written(paper, 50_000)).toEqual({ flaw: 'too-many-pens', spoiled: false })
  expect(paper.text()).toBe('Wort '.repeat(500))
})
