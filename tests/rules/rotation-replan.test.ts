import { describe, expect, it } from 'vitest'
import { changesOf } from '../../shared/rotation/changes.ts'
import type { SeatingTask } from '../../shared/rotation/task.ts'
import { violations } from '../../shared/rotation/verify.ts'
import { guest, plainTask, planOf } from '../kit/random-seating.ts'

const after = (task: SeatingTask, rounds: number): SeatingTask => {
  const plan = planOf(task)
  return { ...task, held: plan.rounds.slice(0, rounds), announced: plan.rounds.slice(rounds) }
}

describe('planning anew', () => {
  it('changes nothing when nothing has happened', () => {
    const task = after(plainTask(60, 10, 4), 1)
    const plan = planOf(task)
    expect(plan.rounds).toEqual(task.announced)
    expect(changesOf(task, plan.rounds).moves).toEqual([])
  })

  it('a latecomer among 500 moves nobody else', () => {
    const task = after(plainTask(500, 100, 3), 1)
    const late = { ...task, people: [...task.people, guest('late')] }
    const plan = planOf(late)
    expect(plan.score).toMatchObject({ moved: 0, repeats: 0, revisits: 0 })
    expect(changesOf(late, plan.rounds).moves.map(({ person, from }) => [person, from])).toEqual([
      ['late', null],
      ['late', null],
    ])
  })

  it('one who leaves moves as few as an even seating needs', () => {
    const task = after(plainTask(60, 10, 4), 1)
    const plan = planOf({ ...task, people: task.people.slice(1) })
    expect(plan.score.moved).toBe(0)
    const fewer = planOf({
      ...task,
      people: task.people.filter(
        ({ id }) => !Object.entries(task.announced[0] ?? {}).some(([who, table]) => who === id && table === 'table-3'),
      ),
    })
    expect(fewer.score.moved).toBeGreaterThan(0)
  })

  it('only the people of a closed table and those who make room get other seats', () => {
    const task = after(plainTask(60, 10, 4), 1)
    const closed = { ...task, tables: task.tables.slice(1) }
    const plan = planOf(closed)
    const homeless = task.announced.flatMap((seats) =>
      Object.values(seats).filter((table) => table === 'table-0'),
    ).length
    expect(plan.score.moved).toBeGreaterThanOrEqual(homeless)
    expect(plan.score.moved).toBeLessThan(homeless * 3)
  })

  it('a guest who becomes host stays from now on, the former host moves like everybody', () => {
    const task = after(plainTask(25, 5, 4, { hosts: true }), 1)
    const people = task.people.map((person) => ({
      ...person,
      hostOf: person.id === 'person-0' ? null : person.id === 'person-9' ? 'table-0' : person.hostOf,
    }))
    const plan = planOf({ ...task, people })
    expect(plan.rounds.map((seats) => seats['person-9'])).toEqual(['table-0', 'table-0', 'table-0'])
    expect(plan.rounds.map((seats) => seats['person-0'])).not.toContain('table-0')
  })

  it('who has really met counts, not what was planned', () => {
    const task = after(plainTask(16, 4, 2), 1)
    const [held = {}] = task.held
    const one = 'person-0'
    const other = Object.keys(held).find((id) => held[id] !== held[one]) ?? ''
    const really = { ...held, [one]: held[other] ?? '', [other]: held[one] ?? '' }
    const plan = planOf({ ...task, held: [really] })
    expect(plan.rounds[0]?.[one]).not.toBe(really[one])
    expect(violations({ ...task, held: [really] }, plan.rounds)).toEqual([])
  })
})

describe('what a new plan changes', () => {
  it('names who sits elsewhere, who is new, who has no seat any more, and how many meet for the first time', () => {
    const task = plainTask(4, 2, 2, {
      held: [{ 'person-0': 'table-0', 'person-1': 'table-0', 'person-2': 'table-1', 'person-3': 'table-1' }],
      announced: [{ 'person-0': 'table-0', 'person-1': 'table-0', 'person-2': 'table-1', gone: 'table-1' }],
    })
    const after = [{ 'person-0': 'table-1', 'person-1': 'table-0', 'person-2': 'table-1', 'person-3': 'table-0' }]
    expect(changesOf(task, after)).toEqual({
      moves: [
        { round: 1, person: 'person-0', from: 'table-0', to: 'table-1' },
        { round: 1, person: 'person-3', from: null, to: 'table-0' },
        { round: 1, person: 'gone', from: 'table-1', to: null },
      ],
      encounters: 2,
      encountersBefore: 1,
    })
  })
})
