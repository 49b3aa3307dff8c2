import { describe, expect, it } from 'vitest'
import { search } from '../../shared/rotation/plan.ts'
import type { Conflict, SeatingTask } from '../../shared/rotation/task.ts'
import { guest, plainTable, plainTask } from '../kit/random-seating.ts'

function conflictsOf(task: SeatingTask): Conflict[] {
  const { value, done } = search(task, 1).next()
  expect(done).toBe(true)
  return value.possible ? [] : value.conflicts
}

const tables = (...max: number[]) => max.map((most, at) => plainTable(at, { max: most }))
const pair = (a: number, b: number): [string, string] => [`person-${a}`, `person-${b}`]

describe('what cannot be is answered with what stands in its way', () => {
  it('more people than places', () => {
    expect(conflictsOf(plainTask(10, 2, 2, { tables: tables(4, 5) }))).toMatchObject([
      { code: 'too-few-places', need: 10, have: 9 },
    ])
  })

  it('fewer people than the tables need', () => {
    const needy = [plainTable(0, { min: 3 }), plainTable(1, { min: 3 })]
    expect(conflictsOf(plainTask(5, 2, 2, { tables: needy }))).toMatchObject([
      { code: 'too-few-people', need: 6, have: 5 },
    ])
  })

  it('no table at all', () => {
    expect(conflictsOf(plainTask(5, 0, 2))).toMatchObject([{ code: 'too-few-tables' }])
  })

  it('three who cannot climb steps, and two places that can be reached', () => {
    const steps = [plainTable(0, { max: 2 }), plainTable(1, { accessible: false })]
    const people = plainTask(8, 2, 2).people.map((person, at) => ({ ...person, accessible: at < 3 }))
    expect(conflictsOf(plainTask(8, 2, 2, { tables: steps, people }))).toMatchObject([
      {
        code: 'no-accessible-place',
        people: ['person-0', 'person-1', 'person-2'],
        tables: ['table-0'],
        need: 3,
        have: 2,
      },
    ])
  })

  it('more speakers of a language than places at the tables they understand', () => {
    const spoken = [plainTable(0, { max: 2 }), plainTable(1, { language: 'de' })]
    const people = plainTask(8, 2, 2).people.map((person, at) => ({ ...person, languages: at < 3 ? ['ar'] : ['de'] }))
    expect(conflictsOf(plainTask(8, 2, 2, { tables: spoken, people }))).toMatchObject([
      { code: 'no-language-place', need: 3, have: 2 },
    ])
  })

  it('a table whose language too few people speak to fill it', () => {
    const spoken = [plainTable(0), plainTable(1, { language: 'ar', min: 2 })]
    const people = plainTask(8, 2, 2).people.map((person, at) => ({ ...person, languages: at < 1 ? ['ar'] : ['de'] }))
    expect(conflictsOf(plainTask(8, 2, 2, { tables: spoken, people }))).toMatchObject([
      { code: 'too-few-people', tables: ['table-1'], need: 2, have: 1 },
    ])
  })

  it('two who are to stay together and to be kept apart', () => {
    const task = plainTask(8, 2, 2, { together: [pair(1, 2), pair(2, 3)], apart: [pair(1, 3)] })
    expect(conflictsOf(task)).toMatchObject([{ code: 'together-apart', people: pair(1, 3) }])
  })

  it('two hosts of different tables who are to stay together', () => {
    expect(conflictsOf(plainTask(8, 2, 2, { hosts: true, together: [pair(0, 1)] }))).toMatchObject([
      { code: 'together-hosts', people: pair(0, 1) },
    ])
  })

  it('more companions than a table has places', () => {
    const task = plainTask(6, 3, 2, { tables: tables(2, 2, 2), together: [pair(0, 1), pair(1, 2)] })
    expect(conflictsOf(task)).toMatchObject([{ code: 'together-too-many', need: 3, have: 2 }])
  })

  it('pairs of companions that do not fill tables of three', () => {
    const task = plainTask(6, 2, 2, { tables: tables(3, 3), together: [pair(0, 1), pair(2, 3), pair(4, 5)] })
    expect(conflictsOf(task)).toMatchObject([{ code: 'together-too-many' }])
  })

  it('three who are all to be kept apart at two tables', () => {
    const task = plainTask(6, 2, 2, { apart: [pair(0, 1), pair(1, 2), pair(0, 2)] })
    expect(conflictsOf(task)).toMatchObject([{ code: 'apart-too-many', need: 3, have: 2 }])
  })

  it('a ring of five who are each kept apart from two, at two tables', () => {
    const apart = [0, 1, 2, 3, 4].map((at) => pair(at, (at + 1) % 5))
    expect(conflictsOf(plainTask(6, 2, 2, { apart }))).toMatchObject([{ code: 'apart-too-many' }])
  })

  it('a host who cannot reach the own table', () => {
    const people = [guest('person-0', { hostOf: 'table-0', accessible: true }), guest('person-1'), guest('person-2')]
    const steps = [plainTable(0, { accessible: false }), plainTable(1)]
    expect(conflictsOf(plainTask(3, 2, 2, { people, tables: steps }))).toMatchObject([
      { code: 'host-unfit', people: ['person-0'] },
    ])
  })

  it('a person for whom there is no table', () => {
    const people = plainTask(6, 2, 2).people.map((person, at) => ({ ...person, accessible: at === 4 }))
    const steps = [plainTable(0, { accessible: false }), plainTable(1, { accessible: false })]
    expect(conflictsOf(plainTask(6, 2, 2, { people, tables: steps }))).toMatchObject([
      { code: 'person-nowhere', people: ['person-4'] },
    ])
  })

  it('a companion who does not understand the table of the host', () => {
    const people = [
      guest('person-0', { hostOf: 'table-0', languages: ['ar'] }),
      guest('person-1', { languages: ['de'] }),
      guest('person-2'),
    ]
    const spoken = [plainTable(0, { language: 'ar' }), plainTable(1)]
    const task = plainTask(3, 2, 2, { people, tables: spoken, together: [pair(0, 1)] })
    expect(conflictsOf(task)).toMatchObject([{ code: 'person-nowhere', people: pair(0, 1) }])
  })

  it('a carousel whose groups no longer fit the tables that are left', () => {
    const held = [
      Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`person-${at}`, at < 6 ? 'table-0' : 'table-1'])),
    ]
    const task = plainTask(9, 2, 3, { mode: 'carousel', held, tables: tables(5, 5) })
    expect(conflictsOf(task)).toMatchObject([{ code: 'groups-unfit', need: 6 }])
  })
})
