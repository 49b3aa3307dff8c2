import { assign } from './assignment.ts'
import { groupsOf } from './groups.ts'
import { Places } from './places.ts'
import type { Puzzle } from './puzzle.ts'
import type { Group } from './schedule.ts'

/** The groups of a carousel that is under way, while people join them. */
class Joining {
  readonly groups: Group[]
  readonly #places: Places
  readonly #rivals = new Map<number, number[]>()
  readonly #suiting: boolean[][]

  constructor(puzzle: Puzzle, groups: Group[]) {
    this.groups = groups
    this.#places = new Places(puzzle)
    this.#suiting = groups.map(({ people }) => this.#places.suiting(people))
    for (const [a, b] of puzzle.apart) {
      this.#rivals.set(a, [...(this.#rivals.get(a) ?? []), b])
      this.#rivals.set(b, [...(this.#rivals.get(b) ?? []), a])
    }
  }

  /** The smallest group that can take these people and still leave a table for every group; a new one when none can. */
  join(unit: readonly number[]): void {
    const order = [...this.groups.keys()].sort((a, b) => this.#sizeOf(a) - this.#sizeOf(b) || a - b)
    for (const at of order) {
      const group = this.groups[at]
      if (!group || unit.some((one) => this.#rivals.get(one)?.some((rival) => group.people.includes(rival)))) continue
      const suiting = this.#places.suiting([...group.people, ...unit])
      if (!suiting.includes(true) || !this.#leavesTables(at, suiting)) continue
      group.people.push(...unit)
      this.#suiting[at] = suiting
      return
    }
    this.groups.push({ people: [...unit], last: -1 })
    this.#suiting.push(this.#places.suiting(unit))
  }

  #sizeOf(group: number): number {
    return this.groups[group]?.people.length ?? 0
  }

  #leavesTables(grown: number, suiting: boolean[]): boolean {
    const rows = this.#suiting.map((row, at) => (at === grown ? suiting : row))
    if (rows.every((row) => row.every(Boolean))) return true
    return assign(rows.map((row) => row.map((suits) => (suits ? 0 : Infinity)))) !== null
  }
}

/**
 * The groups of a carousel that is under way: as they were formed; where tables have closed the smallest dissolve. Newcomers join the
 * smallest group that can take them, or make one of their own when none can.
 */
export function joined(puzzle: Puzzle): Group[] {
  const { task, personAt, tableAt, units } = puzzle
  const numbers = (ids: readonly string[]): number[] => ids.flatMap((id) => personAt.get(id) ?? [])
  const { members, lastTable, loose } = groupsOf(task)
  const groups = members
    .map((ids, at): Group => ({ people: numbers(ids), last: tableAt.get(lastTable[at] ?? '') ?? -1 }))
    .sort((a, b) => b.people.length - a.people.length)
  const dissolved = groups.splice(task.tables.length).flatMap(({ people }) => people)
  const joining = new Joining(puzzle, groups)
  const seeking = [...loose.map(numbers), ...units.filter(([first = -1]) => dissolved.includes(first))]
  for (const unit of seeking.sort((a, b) => b.length - a.length)) joining.join(unit)
  return joining.groups
}
