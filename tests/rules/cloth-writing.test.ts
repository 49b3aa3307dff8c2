import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  applyChange,
  changeAfter,
  changeBetween,
  placeAfter,
  type TextDelta,
} from '../../client/tables/cloth/writing.ts'
import { seeded } from '../kit/seeded.ts'

/** Few letters, so that much looks alike; signs of two units, so that none is torn. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ß', '😀', '😁', 'ا'), maxLength: 12 })

interface Typing {
  at: number
  remove: number
  insert: string
}
const typing = fc.record({ at: fc.nat(30), remove: fc.nat(4), insert: words })

/** What a field holds after somebody has marked some whole signs and typed over them, and where the caret stands. */
function typed(text: string, { at, remove, insert }: Typing): { text: string; caret: number } {
  const signs = [...text]
  const from = at % (signs.length + 1)
  const before = signs.slice(0, from).join('')
  return { text: before + insert + signs.slice(from + remove).join(''), caret: before.length + insert.length }
}

const write = (text: Y.Text, change: { at: number; remove: number; insert: string } | null): void =>
  text.doc?.transact(() => {
    if (change && change.remove > 0) text.delete(change.at, change.remove)
    if (change && change.insert !== '') text.insert(change.at, change.insert)
  })

describe('what is typed on a tablecloth', () => {
  test('becomes one change that makes exactly the typed text', () => {
    fc.assert(
      fc.property(words, typing, (before, hand) => {
        const { text: after, caret } = typed(before, hand)
        const change = changeBetween(before, after, caret)
        expect(change ? applyChange(before, change) : before).toBe(after)
        // Never half a sign.
        expect(change?.insert.isWellFormed() ?? true).toBe(true)
        expect((change ? before.slice(change.at, change.at + change.remove) : '').isWellFormed()).toBe(true)
      }),
      seeded(),
    )
  })

  test('is put where it was typed, also among letters that look alike', () => {
    expect(changeBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, remove: 0, insert: 'a' })
    expect(changeBetween('aaaa', 'aaa', 1)).toEqual({ at: 1, remove: 1, insert: '' })
    expect(changeBetween('Bank', 'Bänke')).toEqual({ at: 1, remove: 3, insert: 'änke' })
    expect(changeBetween('😀', '😁')).toEqual({ at: 0, remove: 2, insert: '😁' })
    expect(changeBetween('Tisch', 'Tisch')).toBeNull()
  })

  test('comes together on all devices, whatever several hands write at once', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(fc.array(typing, { maxLength: 6 }), { minLength: 2, maxLength: 4 }),
        (start, hands) => {
          const first = new Y.Doc()
          first.getText('text').insert(0, start)
          const docs = hands.map(() => new Y.Doc())
          for (const doc of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
          hands.forEach((moves, at) => {
            const text = docs[at]?.getText('text')
            if (!text) return
            for (const move of moves) {
              const before = text.toJSON()
              const wanted = typed(before, move)
              write(text, changeBetween(before, wanted.text, wanted.caret))
              expect(text.toJSON()).toBe(wanted.text)
            }
          })
          for (const doc of docs) for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
          const ends = new Set(docs.map((doc) => doc.getText('text').toJSON()))
          expect(ends.size).toBe(1)
          expect([...ends][0]?.isWellFormed()).toBe(true)
        },
      ),
      seeded(),
    )
  })
})

/** What others write, as Yjs tells it. */
function told(before: string, moves: Typing[]): { deltas: TextDelta[]; after: string } {
  const doc = new Y.Doc()
  const text = doc.getText('text')
  text.insert(0, before)
  const deltas: TextDelta[] = []
  text.observe(({ delta }) => deltas.push(delta))
  for (const move of moves) {
    const wanted = typed(text.toJSON(), move)
    write(text, changeBetween(text.toJSON(), wanted.text, wanted.caret))
  }
  return { deltas, after: text.toJSON() }
}

describe('while others write', () => {
  test('the caret stays between its neighbours', () => {
    fc.assert(
      fc.property(words, fc.nat(12), fc.array(typing, { maxLength: 4 }), (before, at, moves) => {
        const caret = [...before].slice(0, at).join('').length
        // A sign that nobody else types stands behind the caret: it is pushed on by what is written before it, and by nothing else.
        const marked = `${before.slice(0, caret)}|${before.slice(caret)}`
        const doc = new Y.Doc()
        const text = doc.getText('text')
        text.insert(0, marked)
        const follow: TextDelta[] = []
        text.observe(({ delta }) => follow.push(delta))
        for (const move of moves) {
          const [left = '', right = ''] = text.toJSON().split('|')
          const isLeft = move.at % 2 === 0
          const wanted = typed(isLeft ? left : right, move)
          const change = changeBetween(isLeft ? left : right, wanted.text, wanted.caret)
          write(text, change && { ...change, at: change.at + (isLeft ? 0 : left.length + 1) })
        }
        const place = follow.reduce((now, delta) => placeAfter(delta, now), caret + 1)
        expect(text.toJSON().charAt(place - 1)).toBe('|')
      }),
      seeded(),
    )
  })

  test('what is said right at the caret comes behind it', () => {
    expect(placeAfter([{ retain: 3 }, { insert: 'neu' }], 3)).toBe(3)
    expect(placeAfter([{ insert: 'neu' }], 3)).toBe(6)
    expect(placeAfter([{ retain: 1 }, { delete: 4 }], 3)).toBe(1)
  })

  test('a word that was begun before is put where its neighbours are now', () => {
    fc.assert(
      fc.property(words, typing, fc.array(typing, { maxLength: 4 }), (before, mine, moves) => {
        const wanted = typed(before, mine)
        const change = changeBetween(before, wanted.text, wanted.caret)
        const { deltas, after } = told(before, moves)
        const moved = change && changeAfter(deltas, change)
        const result = moved ? applyChange(after, moved) : after
        expect(result).toContain(change?.insert ?? '')
        expect(moved === null || (moved.at >= 0 && moved.remove >= 0 && moved.at + moved.remove <= after.length)).toBe(
          true,
        )
        expect(result.isWellFormed()).toBe(true)
      }),
      seeded(),
    )
  })
})
