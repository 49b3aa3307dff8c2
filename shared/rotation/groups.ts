import { tablesOf } from './meetings.ts'
import type { Seats, SeatingTask } from './task.ts'
import { unitsOf } from './units.ts'

/** The groups of a carousel: people of the task, without those who stay at a table. */
export interface Groups {
  members: string[][]
  /** Where each sat last; null where nothing has been held. */
  lastTable: (string | null)[]
  /** Guests who belong to no group yet, as units. */
  loose: string[][]
}

/** Hosts and whoever stays with one. */
export function staying(task: SeatingTask): Set<string> {
  const open = new Set(task.tables.map(({ id }) => id))
  const hosts = new Set(task.people.flatMap(({ id, hostOf }) => (hostOf !== null && open.has(hostOf) ? [id] : [])))
  return new Set(
    unitsOf(task)
      .filter((unit) => unit.some((id) => hosts.has(id)))
      .flat(),
  )
}

class Formation {
  readonly groupOf = new Map<string, number>()
  readonly lastTable: string[] = []
  readonly #guests: Set<string>

  constructor(guests: Set<string>) {
    this.#guests = guests
  }

  /** The group that most of these people belong to; the earlier one when two are as many. */
  #majority(people: readonly string[], before: ReadonlyMap<string, number>): number | null {
    const counts = new Map<number, number>()
    for (const person of people) {
      const group = before.get(person)
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1)
    }
    const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return first?.[0] ?? null
  }

  /** What a round says of the groups. People with a group may change it, unless `only` newcomers are asked for. */
  sit(seats: Seats, only: 'newcomers' | 'everybody'): void {
    const before = new Map(this.groupOf)
    for (const [table, all] of tablesOf(seats)) {
      const people = all.filter((person) => this.#guests.has(person))
      const joining = only === 'everybody' ? people : people.filter((person) => !before.has(person))
      if (joining.length === 0) continue
      const group = this.#majority(people, before) ?? this.lastTable.length
      this.lastTable[group] = table
      for (const person of joining) this.groupOf.set(person, group)
    }
  }

  /** People who are to stay together share the group of the first; of two who are to be kept apart the second leaves it. */
  heed(units: readonly string[][], apart: SeatingTask['apart']): void {
    for (const unit of units) {
      const group = unit.map((person) => this.groupOf.get(person)).find((one) => one !== undefined)
      if (group !== undefined && unit.length > 1) for (const person of unit) this.groupOf.set(person, group)
    }
    for (const [a, b] of apart) {
      const group = this.groupOf.get(a)
      if (a === b || group === undefined || group !== this.groupOf.get(b)) continue
      for (const person of units.find((unit) => unit.includes(b)) ?? []) this.groupOf.delete(person)
    }
  }
}

/**
 * Who moves on with whom. The first round forms the groups, by tables; whoever comes later belongs to the group that is found at the
 * table. A person who really sat with another group belongs to that one from then on. Without held rounds the first planned one counts.
 */
export function groupsOf(task: SeatingTask, planned: readonly Seats[] = []): Groups {
  const stay = staying(task)
  const here = new Set(task.people.map(({ id }) => id))
  const units = unitsOf(task).filter(([first = '']) => !stay.has(first))
  const gone = task.held.flatMap((seats) => Object.keys(seats).filter((id) => !here.has(id)))
  const formation = new Formation(new Set([...units.flat(), ...gone]))
  for (const seats of task.held) formation.sit(seats, 'everybody')
  formation.heed(units, task.apart)
  const [first] = planned
  if (first) formation.sit(first, 'newcomers')
  const members = formation.lastTable.map((): string[] => [])
  for (const unit of units) for (const id of unit) members[formation.groupOf.get(id) ?? -1]?.push(id)
  const kept = [...members.keys()].filter((group) => (members[group]?.length ?? 0) > 0)
  return {
    members: kept.map((group) => members[group] ?? []),
    lastTable: kept.map((group) => (task.held.length > 0 ? (formation.lastTable[group] ?? null) : null)),
    loose: units.filter(([id = '']) => !formation.groupOf.has(id)),
  }
}

/** In a carousel the fewest people of a table count when the groups are formed; later a group stays together however small it gets. */
export const withoutFewest = (task: SeatingTask): SeatingTask =>
  task.mode === 'carousel' && task.held.length > 0
    ? { ...task, tables: task.tables.map((table) => ({ ...table, min: 0 })) }
    : task
