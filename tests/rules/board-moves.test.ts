import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dissolveIsland,
  emptyBoard,
  mergeIslands,
  ontoCard,
  ontoIsland,
  ontoNewIsland,
  renameIsland,
  shiftIsland,
  unsort,
  wallOf,
  written,
  type Board,
  type Write,
} from '../../client/faces/moderator/board/moves.ts'

const cards = ['a', 'b', 'c', 'd', 'e', 'f']

const after = (board: Board, move: (board: Board) => Write[]): Board => written(board, move(board))

/** The wall as one line per island, for reading in a test: `Lärm: a b`. */
function read(board: Board): string[] {
  const { islands, unsorted } = wallOf(board, cards)
  return [...islands.map(({ name, cards: on }) => `${name || '?'}: ${on.join(' ')}`), `- ${unsorted.join(' ')}`]
}

describe('the moves of the board', () => {
  const pair = after(emptyBoard, (board) => ontoCard(board, ['a'], 'b', 'g1'))
  const named = after(pair, (board) => renameIsland(board, 'g1', 'Lärm'))
  const two = after(named, (board) => ontoNewIsland(board, ['c', 'd'], 'g2', 'Wege'))

  test('a card pushed onto another card founds an island with both', () => {
    expect(read(pair)).toEqual(['?: b a', '- c d e f'])
  })

  test('a card pushed onto a card of an island lies right behind it', () => {
    expect(read(after(two, (board) => ontoCard(board, ['e'], 'c', 'g9')))).toEqual(['Lärm: b a', 'Wege: c e d', '- f'])
  })

  test('several cards join an island in the order in which they were taken', () => {
    expect(read(after(two, (board) => ontoIsland(board, ['f', 'e'], 'g1')))).toEqual([
      'Lärm: b a f e',
      'Wege: c d',
      '- ',
    ])
  })

  test('a card that lies on the island already stays where it is', () => {
    expect(ontoIsland(two, ['a'], 'g1')).toEqual([])
  })

  test('an island without a name vanishes with its last card, a named one stays', () => {
    expect(read(after(pair, (board) => unsort(board, ['a', 'b'])))).toEqual(['- a b c d e f'])
    expect(read(after(named, (board) => unsort(board, ['a', 'b'])))).toEqual(['Lärm: ', '- a b c d e f'])
  })

  test('an island that takes up another keeps its name and both hands full of cards', () => {
    expect(read(after(two, (board) => mergeIslands(board, 'g2', 'g1')))).toEqual(['Lärm: b a c d', '- e f'])
  })

  test('an island without a name takes over the name of the one it takes up', () => {
    const unnamed = after(two, (board) => ontoNewIsland(board, ['e'], 'g3'))
    expect(read(after(unnamed, (board) => mergeIslands(board, 'g1', 'g3')))).toEqual([
      'Wege: c d',
      'Lärm: e b a',
      '- f',
    ])
  })

  test('an island that is taken away leaves its cards unsorted', () => {
    expect(read(after(two, (board) => dissolveIsland(board, 'g2')))).toEqual(['Lärm: b a', '- c d e f'])
  })

  test('islands change their order one by one, and stop at both ends', () => {
    const three = after(two, (board) => ontoNewIsland(board, ['e'], 'g3', 'Grün'))
    const order = (board: Board): string[] => wallOf(board, cards).islands.map(({ id }) => id)
    expect(order(after(three, (board) => shiftIsland(board, 'g3', -1)))).toEqual(['g1', 'g3', 'g2'])
    expect(order(after(three, (board) => shiftIsland(board, 'g1', 1)))).toEqual(['g2', 'g1', 'g3'])
    expect(shiftIsland(three, 'g1', -1)).toEqual([])
    expect(shiftIsland(three, 'g3', 1)).toEqual([])
  })

  test('a move that names an island which is gone changes nothing', () => {
    expect(ontoIsland(two, ['e'], 'gone')).toEqual([])
    expect(mergeIslands(two, 'gone', 'g1')).toEqual([])
    expect(renameIsland(two, 'gone', 'x')).toEqual([])
    expect(dissolveIsland(two, 'gone')).toEqual([])
  })

  test('a card whose island another moderator took away shows up unsorted', () => {
    const torn: Board = { groups: {}, places: { a: { group: 'gone', at: 1 } } }
    expect(read(torn)).toEqual(['- a b c d e f'])
  })
})

const card = fc.constantFrom(...cards)
const several = fc.uniqueArray(card, { minLength: 1, maxLength: 4 })
const island = fc.constantFrom('g1', 'g2', 'g3', 'g4')
const name = fc.constantFrom('', 'Lärm', 'Wege')

const move: fc.Arbitrary<(board: Board) => Write[]> = fc.oneof(
  fc.tuple(several, island).map(
    ([some, group]) =>
      (board: Board) =>
        ontoIsland(board, some, group),
  ),
  fc.tuple(several, island, name).map(
    ([some, group, call]) =>
      (board: Board) =>
        ontoNewIsland(board, some, group, call),
  ),
  fc.tuple(several, card, island).map(
    ([some, onto, group]) =>
      (board: Board) =>
        ontoCard(board, some, onto, group),
  ),
  several.map((some) => (board: Board) => unsort(board, some)),
  fc.tuple(island, island).map(
    ([from, into]) =>
      (board: Board) =>
        mergeIslands(board, from, into),
  ),
  fc.tuple(island, name).map(
    ([group, call]) =>
      (board: Board) =>
        renameIsland(board, group, call),
  ),
  island.map((group) => (board: Board) => dissolveIsland(board, group)),
  fc.tuple(island, fc.constantFrom(-1 as const, 1 as const)).map(
    ([group, by]) =>
      (board: Board) =>
        shiftIsland(board, group, by),
  ),
)

const seed = Date.now()

test(`whatever moderators push around, every card lies in exactly one place (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let board = emptyBoard
      for (const each of moves) {
        board = after(board, each)
        const { islands, unsorted } = wallOf(board, cards)
        expect([...islands.flatMap(({ cards: on }) => on), ...unsorted].toSorted()).toEqual(cards)
      }
    }),
    { seed, numRuns: 500 },
  )
})

test(`a gesture never writes the same entry twice, so that undo takes it back as a whole (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), move, (moves, last) => {
      const board = moves.reduce(after, emptyBoard)
      const keys = last(board).map(({ root, id }) => `${root} ${id}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { seed, numRuns: 500 },
  )
})
