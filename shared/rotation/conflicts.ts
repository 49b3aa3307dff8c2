import { fill, kindsOf } from './demands.ts'
import { ExactSeating } from './exact.ts'
import { fits, puzzleOf, type Puzzle } from './puzzle.ts'
import type { Conflict, ConflictCode, SeatingTask } from './task.ts'
import { unitsOf } from './units.ts'

const conflict = (code: ConflictCode, facts: Partial<Omit<Conflict, 'code'>> = {}): Conflict => ({
  code,
  people: [],
  tables: [],
  need: 0,
  have: 0,
  ...facts,
})

export const notFound = (): Conflict => conflict('not-found')

/** A wish that the search could not keep; whom and what it concerns, each named once. */
export const brokenConflict = (code: ConflictCode, people: readonly string[], tables: readonly string[]): Conflict =>
  conflict(code, { people: [...new Set(people)], tables: [...new Set(tables)] })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function totals({ people, tables }: SeatingTask): Conflict[] {
  if (people.length === 0) return []
  if (tables.length === 0) return [conflict('too-few-tables', { need: 1, have: 0 })]
  const [places, least] = [sum(tables.map(({ max }) => max)), sum(tables.map(({ min }) => min))]
  if (people.length > places) return [conflict('too-few-places', { need: people.length, have: places })]
  return people.length < least ? [conflict('too-few-people', { need: least, have: people.length })] : []
}

/** Hosts that cannot sit at their own table, and tables with more hosts than places. */
function unfitHosts({ people, tables }: SeatingTask): Conflict[] {
  return tables.flatMap((table) => {
    const hosts = people.filter(({ hostOf }) => hostOf === table.id)
    const unfit = hosts.filter((host) => !fits(host, table)).map(({ id }) => id)
    const over = hosts.length > table.max
    if (unfit.length === 0 && !over) return []
    const named = { people: over ? hosts.map(({ id }) => id) : unfit, tables: [table.id] }
    return [
      conflict('host-unfit', { ...named, need: hosts.length, have: over ? table.max : hosts.length - unfit.length }),
    ]
  })
}

/** Each unit for itself: a host too many, a pair to be kept apart, nowhere to sit, too large. */
function brokenUnit(
  puzzle: Puzzle,
  unit: readonly string[],
  apart: readonly (readonly [string, string])[],
): Conflict[] {
  const { task, tableAt, personAt, tables, fits: open } = puzzle
  const members = task.people.filter(({ id }) => unit.includes(id))
  const homes = [...new Set(members.flatMap(({ hostOf }) => (hostOf !== null && tableAt.has(hostOf) ? [hostOf] : [])))]
  const people = [...unit]
  if (homes.length > 1) return [conflict('together-hosts', { people, tables: homes, need: homes.length, have: 1 })]
  const quarrel = apart.find(([a, b]) => a !== b && unit.includes(a) && unit.includes(b))
  if (quarrel) return [conflict('together-apart', { people: [...quarrel] })]
  const at = personAt.get(unit[0] ?? '') ?? 0
  const fitting = task.tables.filter((_, table) => open[at * tables + table] === 1)
  const alone = task.tables.some((table) => members.every((person) => fits(person, table)))
  if (fitting.length === 0 || !alone) return [conflict('person-nowhere', { people, need: 1, have: 0 })]
  const most = Math.max(...fitting.map(({ max }) => max))
  const named = { people, tables: fitting.length === 1 ? fitting.map(({ id }) => id) : [] }
  return unit.length > most ? [conflict('together-too-many', { ...named, need: unit.length, have: most })] : []
}

/** People of whom each is to be kept apart from each other need a table each; grown greedily, so it may miss some. */
function crowds({ task, people, apart, tables, fits: open, unitOf }: Puzzle): Conflict[] {
  const rivals = Array.from({ length: people }, () => new Set<number>())
  for (const [a, b] of apart) {
    if (unitOf[a] === unitOf[b]) continue
    rivals[a]?.add(b)
    rivals[b]?.add(a)
  }
  for (const [person, all] of rivals.entries()) {
    const crowd = [person]
    const order = [...all].sort((a, b) => (rivals[b]?.size ?? 0) - (rivals[a]?.size ?? 0))
    for (const other of order) if (crowd.every((one) => rivals[one]?.has(other))) crowd.push(other)
    for (; crowd.length > 1; crowd.pop()) {
      const fitting = task.tables.filter((_, table) => crowd.some((one) => open[one * tables + table] === 1))
      if (crowd.length <= fitting.length) continue
      const names = crowd.flatMap((one) => task.people[one]?.id ?? [])
      const where = fitting.map(({ id }) => id)
      return [conflict('apart-too-many', { people: names, tables: where, need: crowd.length, have: fitting.length })]
    }
  }
  return []
}

const everywhere = (task: SeatingTask): SeatingTask => ({
  ...task,
  people: task.people.map((person) => ({ ...person, accessible: false })),
})

/** Too many people for the places that they can take, or too few for the tables that only they can fill; everybody counted alone. */
function shortages(task: SeatingTask, puzzle: Puzzle): Conflict[] {
  const { people, tables } = task
  const kinds = kindsOf(puzzle, [...people.keys()])
  const least = tables.map(({ min }) => min)
  const most = tables.map(({ max }) => max)
  const { shortage, surplus } = fill(kinds, least, most)
  const cut = surplus ?? shortage
  if (!cut) return []
  const who = cut.demands.flatMap((demand) => kinds.people[demand] ?? []).flatMap((at) => people[at]?.id ?? [])
  const where = cut.tables.flatMap((at) => tables[at]?.id ?? [])
  const named = { people: who, tables: where }
  if (!surplus) {
    const need = sum(cut.tables.map((at) => least[at] ?? 0))
    return [conflict('too-few-people', { ...named, need, have: who.length })]
  }
  const relaxed = puzzleOf(everywhere(task))
  const stays = fill(kindsOf(relaxed, [...people.keys()]), least, most).surplus !== null
  const have = sum(cut.tables.map((at) => most[at] ?? 0))
  return [conflict(stays ? 'no-language-place' : 'no-accessible-place', { ...named, need: who.length, have })]
}

/** Reasons why no seating at all can be right, proven by counting. Empty does not mean that there is one. */
export function conflictsOf(task: SeatingTask, puzzle: Puzzle): Conflict[] {
  const stages = [
    () => totals(task),
    () => unfitHosts(task),
    () => unitsOf(task).flatMap((unit) => brokenUnit(puzzle, unit, task.apart)),
    () => crowds(puzzle),
    () => shortages(task, puzzle),
  ]
  for (const stage of stages) {
    const found = stage()
    if (found.length > 0) return found
  }
  return []
}

/** What to name when trying everything has found no place for people who are bound to others. */
export function boundConflict(puzzle: Puzzle): Conflict {
  const { task, units, apart } = puzzle
  const names = (people: readonly number[]): string[] => people.flatMap((at) => task.people[at]?.id ?? [])
  const tables = task.tables.map(({ id }) => id)
  const without = new ExactSeating({ ...puzzle, apart: [] }).run()
  if (without.found) return conflict('apart-too-many', { people: names([...new Set(apart.flat())]), tables })
  const bound = units.filter(({ length }) => length > 1)
  return conflict('together-too-many', { people: names(bound.flat()), tables })
}

/** A group of a carousel for which no table of its own is left. */
export const groupsUnfit = ({ task, tables }: Puzzle, people: readonly number[]): Conflict =>
  conflict('groups-unfit', {
    people: people.flatMap((at) => task.people[at]?.id ?? []),
    need: people.length,
    have: tables,
  })
