import { groupsOf, withoutFewest } from './groups.ts'
import { tablesOf } from './meetings.ts'
import { Mending } from './mending.ts'
import { fits } from './puzzle.ts'
import type { SeatPerson, Seats, SeatingTask, SeatTable } from './task.ts'

export const violationCodes = [
  'unseated',
  'stranger',
  'table-closed',
  'beyond-course',
  'over-most',
  'under-fewest',
  'uneven',
  'host-away',
  'returned',
  'visits',
  'together-split',
  'apart-met',
  'inaccessible',
  'language',
  'group-split',
] as const
export type ViolationCode = (typeof violationCodes)[number]

/** One promise that a seating breaks. */
export interface Violation {
  code: ViolationCode
  /** Counted over the whole course, held rounds included. */
  round: number
  people: string[]
  tables: string[]
}

type Found = Omit<Violation, 'round'>
const found = (code: ViolationCode, people: string[], tables: string[] = []): Found => ({ code, people, tables })

/** Whether everybody who is to be seated is, at tables that are open, and nobody else. */
function complete({ people, tables }: SeatingTask, seats: Seats): Found[] {
  const known = new Set(people.map(({ id }) => id))
  const open = new Set(tables.map(({ id }) => id))
  const missing = people.filter(({ id }) => !Object.hasOwn(seats, id)).map(({ id }) => id)
  return [
    ...(missing.length > 0 ? [found('unseated', missing)] : []),
    ...Object.entries(seats).flatMap(([person, table]) => {
      if (!known.has(person)) return [found('stranger', [person], [table])]
      return open.has(table) ? [] : [found('table-closed', [person], [table])]
    }),
  ]
}

/** In a carousel whose groups are fewer than the tables some stay empty; everywhere else an empty table has too few. */
function places({ tables, mode }: SeatingTask, sitting: ReadonlyMap<string, string[]>): Found[] {
  return tables.flatMap(({ id, min, max }) => {
    const people = sitting.get(id) ?? []
    if (people.length > max) return [found('over-most', people, [id])]
    const spare = mode === 'carousel' && people.length === 0
    return people.length < min && !spare ? [found('under-fewest', people, [id])] : []
  })
}

function unfit(person: SeatPerson, table: SeatTable): Found[] {
  if (fits(person, table)) return []
  const isStep = person.accessible && !table.accessible
  return [found(isStep ? 'inaccessible' : 'language', [person.id], [table.id])]
}

function alone({ people, tables }: SeatingTask, seats: Seats): Found[] {
  const open = new Map(tables.map((table) => [table.id, table]))
  return people.flatMap((person) => {
    const table = open.get(seats[person.id] ?? '')
    if (!table) return []
    const home = person.hostOf !== null && open.has(person.hostOf) ? person.hostOf : table.id
    const away = home === table.id ? [] : [found('host-away', [person.id], [home, table.id])]
    return [...away, ...unfit(person, table)]
  })
}

function pairs({ together, apart, people }: SeatingTask, seats: Seats): Found[] {
  const here = new Set(people.map(({ id }) => id))
  const both = ([a, b]: readonly [string, string]): boolean => a !== b && here.has(a) && here.has(b)
  const tables = ([a, b]: readonly [string, string]): string[] => [...new Set([seats[a] ?? [], seats[b] ?? []].flat())]
  return [
    ...together
      .filter((pair) => both(pair) && seats[pair[0]] !== seats[pair[1]])
      .map((pair) => found('together-split', [...pair], tables(pair))),
    ...apart
      .filter((pair) => both(pair) && seats[pair[0]] !== undefined && seats[pair[0]] === seats[pair[1]])
      .map((pair) => found('apart-met', [...pair], tables(pair))),
  ]
}

/** Groups of a carousel that do not sit together. Where tables have closed, as many groups are dissolved as there are tables missing. */
function split(task: SeatingTask, rounds: readonly Seats[]): Violation[] {
  const groups = groupsOf(task, rounds)
  const broken = rounds.flatMap((seats, at) =>
    groups.members.flatMap((people, group) => {
      const tables = [...new Set(people.flatMap((person) => seats[person] ?? []))]
      return tables.length > 1 ? [{ ...found('group-split', people, tables), round: task.held.length + at, group }] : []
    }),
  )
  const dissolved = Math.max(0, groups.members.length - task.tables.length)
  if (new Set(broken.map(({ group }) => group)).size <= dissolved) return []
  return broken.map(({ code, people, tables, round }) => ({ code, people, tables, round }))
}

/**
 * Every promise that these seats of the remaining rounds break; empty when all is well. It knows nothing of how the search works and
 * judges what the search has found as well as what somebody has changed by hand.
 */
export function violations(wish: SeatingTask, rounds: readonly Seats[]): Violation[] {
  const task = withoutFewest(wish)
  const planned = Math.max(0, task.rounds - task.held.length)
  const first = task.held.length
  const due = Array.from({ length: planned }, (_, at) => rounds[at] ?? {})
  const all: Violation[] = due.flatMap((seats, at) => {
    const sitting = tablesOf(seats)
    const here = [...complete(task, seats), ...places(task, sitting), ...alone(task, seats), ...pairs(task, seats)]
    return here.map((one) => ({ ...one, round: first + at }))
  })
  if (rounds.length > planned) all.push({ ...found('beyond-course', []), round: first + planned })
  if (task.mode === 'carousel') all.push(...split(task, due))
  const mending = new Mending(task, due)
  const soft = due.flatMap((_, at) => [
    ...mending.uneven(at).map(({ people, tables }) => ({ ...found('uneven', people, tables), round: first + at })),
    ...mending.returns(at).map(({ people, tables }) => ({
      ...found(task.mode === 'partial' ? 'visits' : 'returned', people, tables),
      round: first + at,
    })),
  ])
  return [...all, ...soft]
}
