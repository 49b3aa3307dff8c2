import { describe, expect, it } from 'vitest'
import type { Plan, SeatingTask } from '../../shared/rotation/task.ts'
import { guest, plainTable, plainTask, planOf } from '../kit/random-seating.ts'

const tablesOfPerson = (plan: Plan, person: string): string[] => plan.rounds.map((seats) => seats[person] ?? '')
const carousel = (task: SeatingTask): SeatingTask => ({ ...task, mode: 'carousel' })

/** Companions of the first round, by person. */
function mates(plan: Plan, round: number): Map<string, string> {
  const seats = plan.rounds[round] ?? {}
  return new Map(
    Object.keys(seats).map((person) => [
      person,
      Object.keys(seats)
        .filter((other) => seats[other] === seats[person])
        .join(),
    ]),
  )
}

describe('carousel', () => {
  it('the groups of the first round move on together to the next table', () => {
    const plan = planOf(carousel(plainTask(24, 6, 6)))
    for (const round of [1, 2, 3, 4, 5]) expect(mates(plan, round)).toEqual(mates(plan, 0))
    expect(tablesOfPerson(plan, 'person-0').map((table) => Number(table.slice(-1)))).toEqual(
      [0, 1, 2, 3, 4, 5].map((round) => (Number(plan.rounds[0]?.['person-0']?.slice(-1)) + round) % 6),
    )
    expect(plan).toMatchObject({ proven: true, score: { revisits: 0 } })
  })

  it('hosts stay while the groups move on', () => {
    const task = carousel(plainTask(25, 5, 4, { hosts: true }))
    const plan = planOf(task)
    for (const { id, hostOf } of task.people)
      expect(new Set(tablesOfPerson(plan, id)).size).toBe(hostOf === null ? 4 : 1)
  })

  it('a group with somebody who cannot climb steps goes round the tables that can be reached', () => {
    const tables = [0, 1, 2, 3].map((at) => plainTable(at, { accessible: at < 2 }))
    const people = plainTask(16, 4, 2).people.map((person, at) => ({ ...person, accessible: at === 5 }))
    const plan = planOf(carousel(plainTask(16, 4, 2, { tables, people })))
    expect(new Set(tablesOfPerson(plan, 'person-5'))).toEqual(new Set(['table-0', 'table-1']))
    expect(plan.score.revisits).toBe(0)
  })

  const after = (task: SeatingTask, rounds: number): SeatingTask => {
    const plan = planOf(task)
    return { ...task, held: plan.rounds.slice(0, rounds), announced: plan.rounds.slice(rounds) }
  }

  it('a latecomer joins the smallest group, and nobody else is moved', () => {
    const task = after(carousel(plainTask(23, 6, 4)), 1)
    const [first = {}] = task.held
    const sizes = task.tables.map(({ id }) => Object.values(first).filter((table) => table === id).length)
    const smallest = task.tables[sizes.indexOf(3)]?.id
    const plan = planOf({ ...task, people: [...task.people, guest('late')] })
    const [mate = ''] = Object.keys(first).filter((person) => first[person] === smallest)
    expect(tablesOfPerson(plan, 'late')).toEqual(tablesOfPerson(plan, mate))
    expect(plan.score.moved).toBe(0)
  })

  it('when a table closes its group is shared out among the others', () => {
    const task = after(carousel(plainTask(24, 6, 4)), 2)
    const plan = planOf({ ...task, tables: task.tables.slice(1) })
    const sizes = [...new Set(mates(plan, 0).values())].map((group) => group.split(',').length)
    expect(sizes.toSorted((a, b) => a - b)).toEqual([4, 5, 5, 5, 5])
    expect(mates(plan, 1)).toEqual(mates(plan, 0))
  })
})

describe('partial', () => {
  it('each visits three of six tables first, and returns to one of them afterwards', () => {
    const task = plainTask(24, 6, 5, { mode: 'partial', visits: 3 })
    const plan = planOf(task)
    for (const { id } of task.people) {
      const tables = tablesOfPerson(plan, id)
      expect(new Set(tables.slice(0, 3)).size).toBe(3)
      expect(new Set(tables).size).toBe(3)
    }
  })

  it('who wishes more visits than there are rounds visits a new table in each', () => {
    const task = plainTask(20, 5, 3, { mode: 'partial', visits: 4 })
    const plan = planOf(task)
    for (const { id } of task.people) expect(new Set(tablesOfPerson(plan, id)).size).toBe(3)
  })

  it('a latecomer still visits as many tables as rounds are left', () => {
    const task = plainTask(20, 5, 4, { mode: 'partial', visits: 3 })
    const { rounds } = planOf(task)
    const plan = planOf({
      ...task,
      people: [...task.people, guest('late')],
      held: rounds.slice(0, 2),
      announced: rounds.slice(2),
    })
    expect(new Set(tablesOfPerson(plan, 'late')).size).toBe(2)
  })
})
