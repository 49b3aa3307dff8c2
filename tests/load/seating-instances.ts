import { search } from '../../shared/rotation/plan.ts'
import type { SeatPerson, SeatingTask } from '../../shared/rotation/task.ts'
import { guest, plainTable, plainTask } from '../kit/random-seating.ts'

export interface Instance {
  name: string
  task: SeatingTask
  /** Most repeats that are accepted after one second and after ten; the counting bound, or null where no figure is set. */
  most: [number, number] | 'bound' | null
}

const list = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at))

const named: [number, number, number][] = [
  [20, 4, 3],
  [30, 6, 3],
  [60, 10, 4],
  [100, 20, 5],
  [500, 100, 3],
]

/** People as they come to a town hall: some need an accessible table, some an own language, three groups that are to be mixed. */
const mixedPeople = (count: number): SeatPerson[] =>
  list(count, (at) =>
    guest(`person-${at}`, {
      accessible: at % 20 === 7,
      languages: at % 10 === 3 ? ['de', 'ar'] : at % 16 === 5 ? ['ar'] : ['de'],
      group: ['administration', 'citizens', 'citizens', 'associations'][at % 4] ?? null,
    }),
  )

const townHall = plainTask(80, 12, 4, {
  people: mixedPeople(80),
  tables: list(12, (at) =>
    plainTable(at, { min: 4, max: 9, accessible: at % 3 !== 2, language: at === 0 ? 'ar' : null }),
  ),
  together: [
    ['person-5', 'person-13'],
    ['person-40', 'person-41'],
  ],
  apart: [
    ['person-1', 'person-2'],
    ['person-3', 'person-4'],
  ],
})

export const instances: Instance[] = [
  ...named.map(([people, tables, rounds]) => ({
    name: `${people}-${tables}-${rounds}`,
    task: plainTask(people, tables, rounds),
    most: 'bound' as const,
  })),
  { name: '20-4-3, may return', task: plainTask(20, 4, 3, { returns: 'for-new-people' }), most: 'bound' },
  ...named.map(([people, tables, rounds]) => ({
    name: `${people}-${tables}-${rounds}, hosts`,
    task: plainTask(people, tables, rounds, { hosts: true }),
    most: 'bound' as const,
  })),
  { name: '32-8-10', task: plainTask(32, 8, 10), most: [24, 0] },
  { name: '47-9-4', task: plainTask(47, 9, 4), most: 'bound' },
  { name: '83-12-3', task: plainTask(83, 12, 3), most: 'bound' },
  { name: '17-4-3, hosts', task: plainTask(17, 4, 3, { hosts: true }), most: 'bound' },
  { name: '32-8-8', task: plainTask(32, 8, 8), most: 'bound' },
  { name: 'town hall 80-12-4, all wishes', task: townHall, most: null },
  { name: 'partial 60-12-5, 3 tables each', task: plainTask(60, 12, 5, { mode: 'partial', visits: 3 }), most: null },
  { name: 'carousel 60-10-6, hosts', task: plainTask(60, 10, 6, { mode: 'carousel', hosts: true }), most: null },
  { name: 'carousel 80-12-4, all wishes', task: { ...townHall, mode: 'carousel' }, most: null },
]

/** The course after its first round, as it was planned. */
function afterFirst(task: SeatingTask): SeatingTask {
  const course = search(task, 1)
  let answer = course.next()
  for (let step = 0; step < 100 && answer.done !== true; step += 1) answer = course.next()
  if (!answer.value.possible) throw new Error('the instance has no plan')
  const [first = {}, ...announced] = answer.value.plan.rounds
  return { ...task, held: [first], announced }
}

const crowd = afterFirst(plainTask(500, 100, 3))
const evening = afterFirst(plainTask(60, 10, 4, { hosts: true }))
const without = (task: SeatingTask, ...ids: string[]): SeatingTask => ({
  ...task,
  people: task.people.filter(({ id }) => !ids.includes(id)),
})

/** Plans that are known to people already, and what happens to them. */
export const changes: Instance[] = [
  { name: '500-100-3, one comes late', task: { ...crowd, people: [...crowd.people, guest('late')] }, most: 'bound' },
  { name: '500-100-3, one leaves', task: without(crowd, 'person-77'), most: 'bound' },
  { name: '60-10-4 hosts, three leave', task: without(evening, 'person-21', 'person-32', 'person-43'), most: null },
  { name: '60-10-4 hosts, a table closes', task: { ...evening, tables: evening.tables.slice(1) }, most: null },
]
