import { describe, expect, it } from 'vitest'
import type { Seats, SeatingTask } from '../../shared/rotation/task.ts'
import { violations } from '../../shared/rotation/verify.ts'
import { guest, plainTable, plainTask } from '../kit/random-seating.ts'

/** Seats from one row of people per table: '01 23' seats person-0 and person-1 at table-0. */
const seats = (rows: string): Seats =>
  Object.fromEntries(
    rows.split(' ').flatMap((row, table) => [...row].map((person) => [`person-${person}`, `table-${table}`])),
  )

const codes = (task: SeatingTask, ...rounds: string[]): string[] =>
  violations(task, rounds.map(seats)).map(({ code }) => code)

describe('a seating by hand is warned of', () => {
  const task = plainTask(6, 3, 1)

  it('nothing when all is well', () => {
    expect(codes(task, '01 23 45')).toEqual([])
  })

  it('somebody without a seat, by name', () => {
    expect(violations(task, [seats('01 23 4')])).toContainEqual({
      code: 'unseated',
      round: 0,
      people: ['person-5'],
      tables: [],
    })
  })

  it('somebody who is not there', () => {
    expect(codes(task, '01 23 456')).toContain('stranger')
  })

  it('a table that is closed', () => {
    expect(codes(task, '01 23 4 5')).toContain('table-closed')
  })

  it('a table over its most and one under its fewest people', () => {
    const tables = [plainTable(0, { max: 2 }), plainTable(1), plainTable(2, { min: 2 })]
    expect(codes({ ...task, tables }, '012 34 5')).toEqual(expect.arrayContaining(['over-most', 'under-fewest']))
  })

  it('tables of three and one, when two and two could be', () => {
    expect(codes(task, '012 34 5')).toEqual(['uneven'])
    expect(
      codes(
        {
          ...task,
          sizes: 'capacity',
          tables: [plainTable(0, { max: 6 }), plainTable(1, { max: 4 }), plainTable(2, { max: 2 })],
        },
        '012 34 5',
      ),
    ).toEqual([])
  })

  it('no unevenness where steps leave no other way', () => {
    const tables = [plainTable(0), plainTable(1, { accessible: false }), plainTable(2, { accessible: false })]
    const people = task.people.map((person, at) => ({ ...person, accessible: at < 4 }))
    expect(codes({ ...task, tables, people }, '0123 4 5')).toEqual([])
  })

  it('a host away from the own table', () => {
    const people = task.people.map((person, at) => (at === 0 ? { ...person, hostOf: 'table-1' } : person))
    expect(codes({ ...task, people }, '01 23 45')).toEqual(['host-away'])
  })

  it('a return that an exchange would spare, and none that is forced', () => {
    expect(codes(plainTask(6, 3, 2), '01 23 45', '02 14 53')).toContain('returned')
    expect(codes(plainTask(6, 3, 2), '01 23 45', '24 05 13')).toEqual([])
    expect(codes(plainTask(4, 2, 3), '01 23', '23 01', '02 13')).toEqual([])
    expect(codes(plainTask(6, 3, 2, { returns: 'for-new-people' }), '01 23 45', '02 14 53')).toEqual([])
  })

  it('one visit too few or too many where each visits two tables', () => {
    const partial = plainTask(6, 3, 3, { mode: 'partial', visits: 2 })
    expect(codes(partial, '01 23 45', '45 01 23', '01 23 45')).toEqual([])
    expect(codes(partial, '01 23 45', '45 01 23', '23 45 01')).toContain('visits')
    expect(codes(partial, '01 23 45', '01 23 45', '45 01 23')).toContain('visits')
  })

  it('companions who are split, and people side by side who are to be kept apart', () => {
    const pairs = { together: [['person-0', 'person-2'] as const], apart: [['person-4', 'person-5'] as const] }
    expect(codes({ ...task, ...pairs }, '01 23 45')).toEqual(['together-split', 'apart-met'])
  })

  it('a table that somebody cannot reach, or whose language somebody does not speak', () => {
    const tables = [plainTable(0, { accessible: false }), plainTable(1, { language: 'ar' }), plainTable(2)]
    const people = [
      guest('person-0', { accessible: true }),
      ...task.people.slice(1, 2),
      guest('person-2', { languages: ['de'] }),
      ...task.people.slice(3),
    ]
    expect(codes({ ...task, tables, people }, '01 23 45')).toEqual(['inaccessible', 'language'])
  })

  it('a group of the carousel that does not stay together', () => {
    const carousel = plainTask(6, 3, 2, { mode: 'carousel' })
    expect(codes(carousel, '01 23 45', '45 01 23')).toEqual([])
    expect(codes(carousel, '01 23 45', '45 02 13')).toContain('group-split')
  })

  it('more rounds than the course has', () => {
    expect(codes(task, '01 23 45', '45 01 23')).toEqual(['beyond-course'])
  })
})
