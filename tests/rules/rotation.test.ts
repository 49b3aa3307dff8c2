import { describe, expect, it } from 'vitest'
import { planWithin } from '../../shared/rotation/plan.ts'
import type { Plan, SeatingTask } from '../../shared/rotation/task.ts'
import { guest, plainTable, plainTask, planOf } from '../kit/random-seating.ts'

const tablesOfPerson = (plan: Plan, person: string): string[] => plan.rounds.map((seats) => seats[person] ?? '')
const sizesIn = (task: SeatingTask, plan: Plan, round: number): number[] =>
  task.tables.map(({ id }) => Object.values(plan.rounds[round] ?? {}).filter((table) => table === id).length)
const spread = (sizes: number[]): number => Math.max(...sizes) - Math.min(...sizes)

describe('everybody mixes', () => {
  it.each([
    [30, 6, 3],
    [60, 10, 4],
    [100, 20, 5],
    [47, 9, 4],
    [83, 12, 3],
  ])('%i people at %i tables in %i rounds never meet twice, and the plan is proven best', (people, tables, rounds) => {
    const task = plainTask(people, tables, rounds)
    const { score, proven } = planOf(task)
    expect(score).toMatchObject({ repeats: 0, bound: 0, revisits: 0 })
    expect(proven).toBe(true)
  })

  it('32 people at 8 tables meet everybody new for 8 rounds without any return', () => {
    expect(planOf(plainTask(32, 8, 8)).score).toMatchObject({ repeats: 0, revisits: 0 })
  })

  it.each([30, 31, 32])(
    '%i people at 8 tables: ten rounds, nobody meets anybody twice, everybody is at each table',
    (people) => {
      const task = plainTask(people, 8, 10)
      const plan = planOf(task)
      expect(plan).toMatchObject({ proven: true, score: { repeats: 0, revisits: people * 2 } })
      for (const { id } of task.people) expect(new Set(tablesOfPerson(plan, id)).size).toBe(8)
    },
  )

  it('32 people at 8 tables sit nine rounds without meeting twice', () => {
    expect(planOf(plainTask(32, 8, 9))).toMatchObject({ proven: true, score: { repeats: 0, revisits: 32 } })
  })

  it('20 people at 4 tables: who never returns meets 16 again, and no plan has fewer', () => {
    const { score, proven } = planOf(plainTask(20, 4, 3))
    expect(score).toMatchObject({ repeats: 16, bound: 16, revisits: 0 })
    expect(proven).toBe(true)
  })

  it('20 people at 4 tables: where some may return for the sake of new people, 8 meet again', () => {
    const { score, proven } = planOf(plainTask(20, 4, 3, { returns: 'for-new-people' }), 1, 600)
    expect(score).toMatchObject({ repeats: 8, bound: 8, revisits: 8 })
    expect(proven).toBe(true)
  })

  it('nobody returns to a table while there are tables left', () => {
    const task = plainTask(24, 6, 6)
    const plan = planOf(task)
    for (const { id } of task.people) expect(new Set(tablesOfPerson(plan, id)).size).toBe(6)
  })

  it('with more rounds than tables everybody has been everywhere before somebody returns more often than needed', () => {
    const task = plainTask(12, 3, 5)
    const plan = planOf(task)
    for (const { id } of task.people) expect(new Set(tablesOfPerson(plan, id)).size).toBe(3)
    expect(plan.score.revisits).toBe(24)
  })

  it('table sizes differ by one at most', () => {
    const task = plainTask(47, 9, 4, { hosts: true })
    const plan = planOf(task)
    for (const round of [0, 1, 2, 3]) expect(spread(sizesIn(task, plan, round))).toBeLessThanOrEqual(1)
  })

  it('the same seed gives the same plan, another one gives another', () => {
    const task = plainTask(30, 6, 3)
    expect(planOf(task, 5)).toEqual(planOf(task, 5))
    expect(planOf(task, 5).rounds).not.toEqual(planOf(task, 6).rounds)
  })

  it('by the clock that it is given the search ends when the time is over', () => {
    let now = 0
    const planning = planWithin(plainTask(33, 8, 10), 1, () => (now += 10), 100)
    expect(planning).toMatchObject({ possible: true, plan: { proven: false } })
  })

  it('a course that is over needs no seats', () => {
    const task = plainTask(8, 2, 1, { held: [{ 'person-0': 'table-0' }] })
    expect(planOf(task).rounds).toEqual([])
  })
})

describe('hosts', () => {
  it('stay at their table in every round, and nobody else does', () => {
    const task = plainTask(20, 4, 3, { hosts: true })
    const plan = planOf(task)
    for (const { id, hostOf } of task.people) {
      expect(new Set(tablesOfPerson(plan, id))).toHaveProperty('size', hostOf === null ? 3 : 1)
      if (hostOf !== null) expect(plan.rounds[0]?.[id]).toBe(hostOf)
    }
    expect(plan.score).toMatchObject({ repeats: 8, bound: 8, revisits: 0 })
    expect(plan.proven).toBe(true)
  })

  it('count among the people of their table: 17 with 4 hosts sit by four and five, and two meet again', () => {
    const task = plainTask(17, 4, 3, { hosts: true })
    const plan = planOf(task)
    for (const round of [0, 1, 2]) expect(sizesIn(task, plan, round).toSorted((a, b) => a - b)).toEqual([4, 4, 4, 5])
    expect(plan.score).toMatchObject({ repeats: 2, bound: 2, revisits: 0 })
  })

  it('whoever is to stay with a host stays at the table', () => {
    const task = plainTask(12, 3, 3, { hosts: true, together: [['person-1', 'person-7']] })
    expect(new Set(tablesOfPerson(planOf(task), 'person-7'))).toEqual(new Set(['table-1']))
  })
})

describe('wishes', () => {
  it('companions sit together in every round and are not counted as meeting again', () => {
    const task = plainTask(24, 6, 3, { together: [['person-1', 'person-2']] })
    const plan = planOf(task)
    expect(tablesOfPerson(plan, 'person-1')).toEqual(tablesOfPerson(plan, 'person-2'))
    expect(plan.score.repeats).toBe(0)
  })

  it('who is to be kept apart never shares a table', () => {
    const apart = [['person-1', 'person-2'] as const, ['person-2', 'person-3'] as const]
    const plan = planOf(plainTask(12, 3, 4, { apart }))
    for (const seats of plan.rounds)
      expect(new Set([seats['person-1'], seats['person-2'], seats['person-3']]).size).toBeGreaterThan(1)
  })

  it('whoever cannot climb steps sits at tables that can be reached', () => {
    const tables = [0, 1, 2, 3].map((at) => plainTable(at, { accessible: at < 3 }))
    const people = plainTask(20, 4, 3).people.map((person, at) => ({ ...person, accessible: at < 3 }))
    const plan = planOf(plainTask(20, 4, 3, { tables, people }))
    for (const at of [0, 1, 2])
      expect(new Set(tablesOfPerson(plan, `person-${at}`))).toEqual(new Set(['table-0', 'table-1', 'table-2']))
  })

  it('a table with a language takes those who speak it or of whom nothing is known', () => {
    const tables = [0, 1, 2].map((at) => plainTable(at, { language: at === 0 ? 'ar' : null }))
    const people = Array.from({ length: 15 }, (_, at) =>
      guest(`person-${at}`, { languages: at < 6 ? ['de'] : at < 10 ? ['ar', 'de'] : [] }),
    )
    const plan = planOf(plainTask(15, 3, 2, { tables, people }))
    for (const seats of plan.rounds) {
      for (const { id, languages } of people) if (languages.join() === 'de') expect(seats[id]).not.toBe('table-0')
    }
  })

  it('groups are mixed evenly: two of the administration at every table', () => {
    const people = Array.from({ length: 20 }, (_, at) =>
      guest(`person-${at}`, { group: at < 8 ? 'administration' : 'citizens' }),
    )
    const task = plainTask(20, 4, 2, { people })
    const plan = planOf(task)
    expect(plan.score.imbalance).toBe(0)
    for (const seats of plan.rounds) {
      for (const { id } of task.tables) {
        expect(people.filter(({ id: who, group }) => group === 'administration' && seats[who] === id)).toHaveLength(2)
      }
    }
  })

  it('by capacity, larger tables take more people', () => {
    const tables = [plainTable(0, { max: 4 }), plainTable(1, { max: 8 }), plainTable(2, { max: 12 })]
    const task = plainTask(18, 3, 2, { tables, sizes: 'capacity' })
    const plan = planOf(task)
    for (const round of [0, 1]) expect(sizesIn(task, plan, round)).toEqual([3, 6, 9])
  })

  it('where a table is too small for an even share the others share what is left', () => {
    const tables = [0, 1, 2, 3].map((at) => plainTable(at, { max: at === 0 ? 2 : 8 }))
    const task = plainTask(20, 4, 2, { tables })
    const plan = planOf(task)
    for (const round of [0, 1]) expect(sizesIn(task, plan, round)).toEqual([2, 6, 6, 6])
  })
})
