import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnGap,
  inNameOrder,
  pageEnds,
  rotationShape,
  seatWidth,
  shareOut,
  type Crowd,
} from '../../client/stage/hall/rotation-pages.ts'
import { pageStarts } from '../../client/stage/hall/turning-pages.ts'
import { seeded } from '../kit/seeded.ts'

/** What a wall has left below its head and above its edge. */
const wall = { width: 1792, height: 690 }
const crowds: fc.Arbitrary<Crowd> = fc.record({
  people: fc.integer({ min: 1, max: 2000 }),
  longest: fc.integer({ min: 1, max: 60 }),
  rounds: fc.integer({ min: 1, max: 12 }),
})
const named = (...names: string[]) => names.map((name, at) => ({ number: at + 1, name }))

describe('the plan of who sits where', () => {
  test('shows six people their whole course in large type', () => {
    expect(rotationShape({ people: 6, longest: 8, rounds: 3 }, wall)).toMatchObject({ course: true, pages: 1 })
    expect(rotationShape({ people: 6, longest: 8, rounds: 3 }, wall).text).toBeGreaterThanOrEqual(42)
  })

  test('has sixty people with their first names on one page, their next table alone', () => {
    expect(rotationShape({ people: 60, longest: 12, rounds: 3 }, wall)).toMatchObject({ course: false, pages: 1 })
  })

  test('turns pages for three hundred', () => {
    const { pages, columns, rows } = rotationShape({ people: 300, longest: 20, rounds: 3 }, wall)
    expect(pages).toBeGreaterThan(1)
    expect(pages * columns * rows).toBeGreaterThanOrEqual(300)
  })

  test('fits on the wall with everybody on it, in type that the back row can read (A7)', () => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        const { text, row, pitch, columns, rows, pages, course } = rotationShape(crowd, wall)
        expect(text).toBeGreaterThanOrEqual(28)
        expect(pitch).toBeGreaterThanOrEqual(row)
        expect((rows + (course ? 1 : 0)) * pitch).toBeLessThanOrEqual(wall.height)
        expect(pages * columns * rows).toBeGreaterThanOrEqual(crowd.people)
        const seats = seatWidth({ text, row }) * (course ? crowd.rounds : 1)
        const name = (wall.width - (columns - 1) * columnGap) / columns - seats
        expect(name, 'room for six letters of a name').toBeGreaterThanOrEqual(6 * 0.53 * text)
        if (course) expect(pages).toBe(1)
      }),
      seeded(500),
    )
  })

  test('stands on a wall of which hardly anything is left', () => {
    const { columns, rows, pages } = rotationShape({ people: 5, longest: 30, rounds: 3 }, { width: 10, height: 10 })
    expect(columns * rows * pages).toBe(5)
  })

  test('has everybody on one page and nobody on two, and no page is longer than another by more than one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 300 }), fc.integer({ min: 1, max: 12 }), (all, parts) => {
        const pages = shareOut(all, parts)
        expect(pages).toHaveLength(parts)
        expect(pages.flat()).toEqual(all)
        const sizes = pages.map(({ length }) => length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
      seeded(),
    )
  })

  test('is in the order of names, also of those with dots above, and who has no name comes last by number', () => {
    const people = named('Zoë', '', 'Öznur', 'anna', 'Oskar', 'Anna', '')
    expect(inNameOrder(people, 'de').map(({ name, number }) => name || number)).toEqual([
      'anna',
      'Anna',
      'Oskar',
      'Öznur',
      'Zoë',
      2,
      7,
    ])
  })

  test('says of each page from which letters to which it goes, no longer than it takes to tell pages apart', () => {
    const pages = [named('Aylin', 'Bernd', 'Fatima'), named('Felix', 'Karla'), named('Lena', 'Zoë', '')]
    expect(pageEnds(pages, (number) => `Gast ${number}`)).toEqual([
      { from: 'A', to: 'Fa' },
      { from: 'Fe', to: 'K' },
      { from: 'L', to: 'Gast 3' },
    ])
  })

  test('keeps page signs short where a whole page is called Maria', () => {
    const pages = [named('Maria A.', 'Maria B.'), named('Maria C.', 'Maria D.')]
    expect(pageEnds(pages, String).map(({ from, to }) => [from, to])).toEqual([
      ['M', 'Mar'],
      ['Mar', 'M'],
    ])
  })
})

describe('a list that is longer than the wall', () => {
  const rowsOf = (heights: readonly number[], columns: number) => {
    let top = 0
    return heights.flatMap((height) => {
      const row = Array.from({ length: columns }, () => ({ top, bottom: top + height }))
      top += height + 10
      return row
    })
  }

  test('is turned row by row', () => {
    expect(pageStarts(rowsOf([100, 100, 100, 100, 100], 3), 210)).toEqual([0, 6, 12])
    expect(pageStarts(rowsOf([100, 100], 3), 210)).toEqual([0])
    expect(pageStarts([], 210)).toEqual([0])
  })

  test('cuts no item through, leaves none out and shows none twice', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 200, max: 600 }), (all, columns, room) => {
        const items = rowsOf(all, columns)
        const starts = pageStarts(items, room)
        expect(starts[0]).toBe(0)
        for (const [page, start] of starts.entries()) {
          const onPage = items.slice(start, starts[page + 1])
          expect(onPage.length).toBeGreaterThan(0)
          expect((onPage.at(-1)?.bottom ?? 0) - (onPage[0]?.top ?? 0)).toBeLessThanOrEqual(room + 1)
        }
      }),
      seeded(),
    )
  })

  test('gives an item that is higher than the wall a page to itself', () => {
    expect(pageStarts(rowsOf([100, 900, 100], 1), 200)).toEqual([0, 1, 2])
  })
})
