import { evenSpans, type Span } from './sizes.ts'
import type { SeatPerson, SeatTable, Seats, SeatingTask } from './task.ts'
import { unitsOf } from './units.ts'

/** The task in numbers: people and tables are their places in the task's lists, -1 is nobody and nowhere. */
export interface Puzzle {
  task: SeatingTask
  people: number
  tables: number
  /** Rounds that are left to plan. */
  rounds: number
  personAt: ReadonlyMap<string, number>
  tableAt: ReadonlyMap<string, number>
  /** person -> table where it is host */
  home: Int16Array
  /** person -> table where it stays, as host or with one */
  stays: Int16Array
  /** person * tables + table: 1 where the person and all who stay with it can sit */
  fits: Uint8Array
  units: number[][]
  unitOf: Int16Array
  /** person -> 1 for whoever can change tables alone: no host, nobody who stays with somebody */
  single: Uint8Array
  apart: [number, number][]
  /** person -> group to be mixed evenly */
  group: Int16Array
  groups: number
  spans: Span[]
  /** person * people + other: rounds in which both sat at one table */
  heldMeetings: Uint8Array
  /** person * tables + table */
  heldVisits: Uint8Array
  /** person -> how many tables it has been to, closed ones included */
  heldTables: Int16Array
  /** round * people + person */
  announced: Int16Array
}

/** Whether the person may sit at this table, as far as the two alone are concerned. */
export function fits(person: SeatPerson, table: SeatTable): boolean {
  if (person.accessible && !table.accessible) return false
  return table.language === null || person.languages.length === 0 || person.languages.includes(table.language)
}

const indexed = (list: readonly { id: string }[]): Map<string, number> => new Map(list.map(({ id }, at) => [id, at]))

function fitsOf({ people, tables }: SeatingTask, units: readonly number[][], home: Int16Array): Uint8Array {
  const all = new Uint8Array(people.length * tables.length)
  for (const unit of units) {
    const own = unit.map((person) => home[person] ?? -1).find((table) => table >= 0)
    for (const [at, table] of tables.entries()) {
      const open =
        (own === undefined || own === at) && unit.every((person) => people[person] && fits(people[person], table))
      if (open) for (const person of unit) all[person * tables.length + at] = 1
    }
  }
  return all
}

type Past = Pick<Puzzle, 'heldMeetings' | 'heldVisits' | 'heldTables'>

function meet(meetings: Uint8Array, people: number, sitting: readonly number[]): void {
  for (const one of sitting) {
    for (const other of sitting) {
      if (one !== other) meetings[one * people + other] = (meetings[one * people + other] ?? 0) + 1
    }
  }
}

function pastOf({ held, people, tables }: SeatingTask, personAt: Puzzle['personAt'], tableAt: Puzzle['tableAt']): Past {
  const heldMeetings = new Uint8Array(people.length ** 2)
  const heldVisits = new Uint8Array(people.length * tables.length)
  const visited = people.map(() => new Set<string>())
  for (const seats of held) {
    const sitting = new Map<string, number[]>()
    for (const [id, table] of Object.entries(seats)) {
      const person = personAt.get(id)
      if (person === undefined) continue
      sitting.set(table, [...(sitting.get(table) ?? []), person])
      visited[person]?.add(table)
      const at = tableAt.get(table)
      if (at !== undefined) heldVisits[person * tables.length + at] = 1 + (heldVisits[person * tables.length + at] ?? 0)
    }
    for (const list of sitting.values()) meet(heldMeetings, people.length, list)
  }
  return { heldMeetings, heldVisits, heldTables: Int16Array.from(visited, ({ size }) => size) }
}

function seatsInNumbers(rounds: readonly Seats[], { personAt, tableAt }: Pick<Puzzle, 'personAt' | 'tableAt'>) {
  const seats = new Int16Array(rounds.length * personAt.size).fill(-1)
  for (const [round, all] of rounds.entries()) {
    for (const [id, table] of Object.entries(all)) {
      const person = personAt.get(id)
      if (person !== undefined) seats[round * personAt.size + person] = tableAt.get(table) ?? -1
    }
  }
  return seats
}

function pairsIn(pairs: SeatingTask['apart'], personAt: Puzzle['personAt']): [number, number][] {
  return pairs.flatMap(([a, b]): [number, number][] => {
    const [one, other] = [personAt.get(a), personAt.get(b)]
    return one === undefined || other === undefined || one === other ? [] : [[one, other]]
  })
}

const staysOf = (units: readonly number[][], unitOf: Int16Array, home: Int16Array): Int16Array =>
  unitOf.map((unit) => Math.max(-1, ...(units[unit] ?? []).map((person) => home[person] ?? -1)))

export function puzzleOf(task: SeatingTask): Puzzle {
  const { people, tables } = task
  const [personAt, tableAt] = [indexed(people), indexed(tables)]
  const home = Int16Array.from(people, ({ hostOf }) => (hostOf === null ? -1 : (tableAt.get(hostOf) ?? -1)))
  const units = unitsOf(task).map((unit) => unit.flatMap((id) => personAt.get(id) ?? []))
  const unitOf = new Int16Array(people.length)
  for (const [at, unit] of units.entries()) for (const person of unit) unitOf[person] = at
  const names = [...new Set(people.flatMap(({ group }) => group ?? []))]
  const rounds = Math.max(0, task.rounds - task.held.length)
  const announced = Array.from({ length: rounds }, (_, at) => task.announced[at] ?? {})
  return {
    task,
    people: people.length,
    tables: tables.length,
    rounds,
    personAt,
    tableAt,
    home,
    stays: staysOf(units, unitOf, home),
    fits: fitsOf(task, units, home),
    units,
    unitOf,
    single: Uint8Array.from(people, (_, at) => (home[at] === -1 && units[unitOf[at] ?? -1]?.length === 1 ? 1 : 0)),
    apart: pairsIn(task.apart, personAt),
    group: Int16Array.from(people, ({ group }) => (group === null ? -1 : names.indexOf(group))),
    groups: names.length,
    spans: evenSpans(task),
    ...pastOf(task, personAt, tableAt),
    announced: seatsInNumbers(announced, { personAt, tableAt }),
  }
}
