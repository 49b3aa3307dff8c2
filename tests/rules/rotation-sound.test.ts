import { describe, expect, it } from 'vitest'
import { search } from '../../shared/rotation/plan.ts'
import { scoreOf } from '../../shared/rotation/score.ts'
import { sound } from '../../shared/rotation/sound.ts'
import type { Planning, Seats, SeatingTask } from '../../shared/rotation/task.ts'
import { violations } from '../../shared/rotation/verify.ts'
import { later, plainTable, plainTask, randomTask } from '../kit/random-seating.ts'

const pair = (a: number, b: number): [string, string] => [`person-${a}`, `person-${b}`]

/** Plans on the way and the last one, each judged; it goes on from the last one. */
function judged(task: SeatingTask, seed: number): readonly Seats[] {
  const course = search(task, seed)
  let last: readonly Seats[] = []
  for (let step = 0; step < 3; step += 1) {
    const { value, done }: IteratorResult<Planning, Planning> = course.next()
    if (!value.possible) throw new Error(JSON.stringify(value.conflicts))
    expect(violations(task, value.plan.rounds)).toEqual([])
    last = value.plan.rounds
    if (done === true) break
  }
  return last
}

describe('halls in which a promise was once broken', () => {
  it.each([
    [21, 'one table for everybody in both rounds'],
    [84, 'two tables for everybody in seven rounds'],
    [616, 'one table for everybody in six rounds, equal tables'],
    [643, 'one table for everybody in five rounds, two tables'],
  ])('who may return in a mixed hall does not visit more tables in a partial one: hall %i, %s', (seed) => {
    const task = randomTask(seed, 40)
    expect([task.mode, task.returns]).toEqual(['partial', 'for-new-people'])
    judged(task, seed)
  })

  it('somebody is kept apart though that means to return: hall 395, 36 people, also one round later', () => {
    const task = randomTask(395, 40)
    judged(later(task, judged(task, 395), 395), 395)
  })

  it('two are kept apart though their table is far too large for the hall: hall 757, 24 people', () => {
    judged(randomTask(757, 40), 757)
  })
})

describe('a plan that does not keep everything reaches nobody', () => {
  const seats = (rows: string): Seats =>
    Object.fromEntries(
      rows.split(' ').flatMap((row, table) => [...row].map((person) => [`person-${person}`, `table-${table}`])),
    )
  const answer = (task: SeatingTask, ...rows: string[]): Planning => {
    const rounds = rows.map(seats)
    return sound(task, { rounds, score: scoreOf(task, rounds), proven: false })
  }

  it('it is told who sits with whom to avoid, once, and at which tables', () => {
    const task = plainTask(6, 3, 2, { apart: [pair(0, 1)] })
    expect(answer(task, '01 23 45', '45 01 23')).toEqual({
      possible: false,
      conflicts: [{ code: 'apart-too-many', people: pair(0, 1), tables: ['table-0', 'table-1'], need: 0, have: 0 }],
    })
  })

  it('it is told which group of the carousel is split, and which companions', () => {
    const carousel = plainTask(6, 3, 2, { mode: 'carousel' })
    expect(answer(carousel, '01 23 45', '45 02 13')).toMatchObject({ conflicts: [{ code: 'groups-unfit' }] })
    const together = plainTask(6, 3, 1, { together: [pair(0, 2)] })
    expect(answer(together, '01 23 45')).toMatchObject({
      conflicts: [{ code: 'together-too-many', people: pair(0, 2) }],
    })
  })

  it('it is told of a table with too many as not found', () => {
    const task = plainTask(6, 3, 1, { tables: [plainTable(0, { max: 2 }), plainTable(1), plainTable(2)] })
    const told = answer(task, '012 3 45')
    const conflicts = told.possible ? [] : told.conflicts
    expect(conflicts.map(({ code }) => code)).toEqual(['not-found'])
    expect(conflicts[0]?.tables).toContain('table-0')
  })

  it('a right plan is handed on as it is', () => {
    expect(answer(plainTask(6, 3, 1), '01 23 45')).toMatchObject({ possible: true })
  })
})
