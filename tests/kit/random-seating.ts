import { search } from '../../shared/rotation/plan.ts'
import { below, randomFrom, shuffle, type Random } from '../../shared/rotation/random.ts'
import type { Plan, SeatPerson, Seats, SeatingTask, SeatTable } from '../../shared/rotation/task.ts'
import { violations } from '../../shared/rotation/verify.ts'

const modes = ['mix', 'carousel', 'partial'] as const

const groups = ['administration', 'citizens', 'associations']

const between = (random: Random, least: number, most: number): number => least + below(random, most - least + 1)
const oneOf = <T>(list: readonly [T, ...T[]], random: Random): T => list[below(random, list.length)] ?? list[0]

function tableOf(at: number, roomy: number, random: Random): SeatTable {
  const min = oneOf([0, 1, 1, 2, 3], random)
  return {
    id: `table-${at}`,
    min,
    max: Math.max(min, oneOf([roomy, roomy + 1, roomy + 2, roomy * 2, 500], random)),
    accessible: random() < 0.7,
    language: random() < 0.15 ? oneOf(['ar', 'uk'], random) : null,
  }
}

/** A table that takes everybody. */
export const plainTable = (at: number, facts: Partial<SeatTable> = {}): SeatTable => ({
  id: `table-${at}`,
  min: 1,
  max: 500,
  accessible: true,
  language: null,
  ...facts,
})

export const guest = (id: string, facts: Partial<SeatPerson> = {}): SeatPerson => ({
  id,
  hostOf: null,
  accessible: false,
  languages: [],
  group: null,
  ...facts,
})

const list = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at))

/** So many people at so many tables, alike but for the facts; `hosts` are among the people, the first ones, one for each table. */
export function plainTask(
  people: number,
  tables: number,
  rounds: number,
  { hosts = false, ...facts }: Partial<SeatingTask> & { hosts?: boolean } = {},
): SeatingTask {
  return {
    mode: 'mix',
    sizes: 'even',
    rounds,
    visits: rounds,
    people: list(people, (at) => guest(`person-${at}`, { hostOf: hosts && at < tables ? `table-${at}` : null })),
    tables: list(tables, (at) => plainTable(at)),
    together: [],
    apart: [],
    held: [],
    announced: [],
    ...facts,
  }
}

const randomPerson = (id: string, isMixed: boolean, random: Random): SeatPerson =>
  guest(id, {
    accessible: random() < 0.05,
    languages: random() < 0.6 ? [] : random() < 0.85 ? ['de'] : ['de', oneOf(['ar', 'uk', 'tr'], random)],
    group: isMixed && random() < 0.9 ? (groups[below(random, groups.length)] ?? null) : null,
  })

function randomPairs(people: readonly SeatPerson[], random: Random): [string, string][] {
  const some = shuffle([...people], random).slice(0, 2 * below(random, 4))
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < some.length; at += 2) {
    const [one, other] = [some[at], some[at + 1]]
    if (one && other) pairs.push([one.id, other.id])
  }
  return pairs
}

/** A hall as it may be: from 4 to 500 people, from 2 to 100 tables, with all that seating depends on, sensible or not. */
export function randomTask(seed: number, largest = 60): SeatingTask {
  const random = randomFrom(seed)
  const count = between(random, 4, random() < 0.05 ? 500 : largest)
  const number = Math.min(100, between(random, 2, Math.max(2, Math.floor(count / between(random, 2, 8)))))
  const isPlain = random() < 0.3
  const roomy = Math.ceil(count / number)
  const isMixed = random() < 0.4
  const tables = list(number, (at) => (isPlain ? plainTable(at) : tableOf(at, roomy, random)))
  const people = list(count, (at) => (isPlain ? guest(`person-${at}`) : randomPerson(`person-${at}`, isMixed, random)))
  const isHosted = random() < 0.5
  const hosted = people.map((person, at) => {
    const table = isHosted ? tables[at] : undefined
    return table ? { ...person, hostOf: table.id, accessible: false, languages: [] } : person
  })
  const mode = oneOf(modes, random)
  return {
    mode,
    sizes: random() < 0.75 ? 'even' : 'capacity',
    rounds: between(random, 1, 8),
    visits: between(random, 1, 4),
    people: shuffle(hosted, random),
    tables,
    together: isPlain ? [] : randomPairs(people, random),
    apart: isPlain ? [] : randomPairs(people, random),
    held: [],
    announced: [],
    ...(random() < 0.1 ? { returns: 'for-new-people' as const } : {}),
  }
}

/** What really was: as planned, but some did not come and some sat down elsewhere. */
function heldOf(task: SeatingTask, seats: Seats, random: Random): Seats {
  const tables = task.tables.map(({ id }) => id)
  return Object.fromEntries(
    Object.entries(seats).flatMap(([person, table]) => {
      if (random() < 0.03) return []
      return [[person, random() < 0.03 ? (tables[below(random, tables.length)] ?? table) : table] as const]
    }),
  )
}

/** One round later: it was held, then people came and left, a table closed, a host changed. */
export function later(task: SeatingTask, rounds: readonly Seats[], seed: number): SeatingTask {
  const random = randomFrom(seed)
  const [now = {}, ...announced] = rounds
  const held = [...task.held, heldOf(task, now, random)]
  const tables =
    random() < 0.2 && task.tables.length > 2 ? task.tables.toSpliced(below(random, task.tables.length), 1) : task.tables
  const left = task.people.filter(() => random() > 0.04)
  const come = list(below(random, 4), (at) => randomPerson(`late-${held.length}-${at}`, false, random))
  const people = [...left, ...come].map((person) => {
    if (random() > 0.02) return person
    return { ...person, hostOf: person.hostOf === null ? (tables[below(random, tables.length)]?.id ?? null) : null }
  })
  return { ...task, tables, people, held, announced }
}

/** The best plan after so many pieces of work; no clock, so that every machine sees the same. */
export function planOf(task: SeatingTask, seed = 1, steps = 40): Plan {
  const course = search(task, seed)
  let answer = course.next()
  for (let step = 0; step < steps && answer.done !== true; step += 1) answer = course.next()
  if (!answer.value.possible) throw new Error(JSON.stringify(answer.value.conflicts))
  const broken = violations(task, answer.value.plan.rounds)
  if (broken.length > 0) throw new Error(JSON.stringify(broken))
  return answer.value.plan
}
