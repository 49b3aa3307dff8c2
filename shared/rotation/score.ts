import { boundOf, type Bound } from './bound.ts'
import { Meetings, tablesOf } from './meetings.ts'
import { puzzleOf } from './puzzle.ts'
import type { Score, Seats, SeatingTask } from './task.ts'

const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** Seats of each person at tables where it has been before, hosts at their own table apart. */
export function revisitsOf(task: SeatingTask, rounds: readonly Seats[]): Map<string, number> {
  const revisits = new Map<string, number>()
  for (const { id, hostOf } of task.people) {
    const seen = new Set<string>()
    let count = 0
    for (const seats of [...task.held, ...rounds]) {
      const table = seats[id]
      if (table === undefined) continue
      if (seen.has(table) && table !== hostOf) count += 1
      seen.add(table)
    }
    revisits.set(id, count)
  }
  return revisits
}

/** How far one table is from having its share of every group, rounded either way. */
function unevenAt(
  sitting: readonly string[],
  groups: ReadonlyMap<string, string>,
  totals: ReadonlyMap<string, number>,
  all: number,
) {
  let distance = 0
  for (const [group, total] of totals) {
    const share = (total * sitting.length) / all
    const count = sitting.filter((person) => groups.get(person) === group).length
    distance += Math.max(0, Math.floor(share + 1e-9) - count, count - Math.ceil(share - 1e-9))
  }
  return distance
}

function imbalanceOf({ people }: SeatingTask, rounds: readonly Seats[]): number {
  const groups = new Map(people.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const])))
  const totals = new Map<string, number>()
  for (const group of groups.values()) totals.set(group, (totals.get(group) ?? 0) + 1)
  if (totals.size === 0) return 0
  return sum(
    rounds.flatMap((seats) => [...tablesOf(seats).values()].map((all) => unevenAt(all, groups, totals, people.length))),
  )
}

function movedOf({ announced, people }: SeatingTask, rounds: readonly Seats[]): number {
  let moved = 0
  for (const [at, seats] of rounds.entries()) {
    for (const { id } of people) {
      const table = announced[at]?.[id]
      if (table !== undefined && table !== seats[id]) moved += 1
    }
  }
  return moved
}

/** How good a course is: what was held and what is planned, together. */
export function scoreOf(task: SeatingTask, rounds: readonly Seats[], bound: Bound = boundOf(puzzleOf(task))): Score {
  const meetings = new Meetings(task, [...task.held, ...rounds])
  const met = task.people.map(({ id }) => meetings.met(id))
  const revisits = sum(revisitsOf(task, rounds).values())
  return {
    revisits,
    repeats: meetings.repeats(),
    pairsMeeting: meetings.pairs(),
    met: {
      average: met.length === 0 ? 0 : sum(met) / met.length,
      fewest: met.reduce((least, one) => Math.min(least, one), met[0] ?? 0),
      most: met.reduce((most, one) => Math.max(most, one), 0),
    },
    imbalance: imbalanceOf(task, rounds),
    moved: movedOf(task, rounds),
    bound: revisits > bound.revisits ? bound.loose : bound.repeats,
  }
}
