import { staying } from './groups.ts'
import type { SeatingTask } from './task.ts'
import { unitsOf } from './units.ts'

/** What the size of a table depends on. `least` and `most` include hosts; `weight` is its part of the people. */
export interface Room {
  least: number
  most: number
  weight: number
}

/** Sizes that count as even for one table. */
export interface Span {
  low: number
  high: number
}

const sharesAt = (rooms: readonly Room[], level: number): number[] =>
  rooms.map(({ least, most, weight }) => Math.min(Math.max(level * weight, least), Math.max(least, most)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Rounding of the halving below must not make a share of exactly 5 one of 5 or 6. */
const hair = 1e-6

/**
 * Even sizes, decided once per round by water-filling: the tables are vessels that are filled to one level (times their weight),
 * none below its fewest and none above its most places. A table's share of the people is then rounded down or up. With equal
 * tables this is the usual "sizes differ by at most one"; with unequal ones it is as even as the capacities allow.
 */
export function spansOf(rooms: readonly Room[], people: number): Span[] {
  let [dry, full] = [0, people + 1]
  for (const { weight, least } of rooms) full = Math.max(full, (people + least + 1) / Math.max(weight, hair))
  for (let step = 0; step < 80; step += 1) {
    const level = (dry + full) / 2
    if (sum(sharesAt(rooms, level)) < people) dry = level
    else full = level
  }
  return sharesAt(rooms, full).map((share) => ({ low: Math.floor(share + hair), high: Math.ceil(share - hair) }))
}

/**
 * Spans of all open tables. Hosts and their companions count among the people of their table; in a carousel it is the moving groups that
 * are to be even, so they are counted out first and in again.
 */
export function evenSpans(task: SeatingTask): Span[] {
  const { tables, people, sizes, mode } = task
  const hosts = tables.map(({ id }) => people.filter(({ hostOf }) => hostOf === id).length)
  if (mode !== 'carousel') {
    const rooms = tables.map(({ min, max }, at) => ({
      least: Math.max(min, hosts[at] ?? 0),
      most: max,
      weight: sizes === 'even' ? 1 : max,
    }))
    return spansOf(rooms, people.length)
  }
  const stay = staysAt(task)
  const rooms = tables.map(({ min, max }, at) => {
    const most = Math.max(0, max - (stay[at] ?? 0))
    return { least: Math.min(most, Math.max(0, min - (stay[at] ?? 0))), most, weight: sizes === 'even' ? 1 : most }
  })
  const guests = people.length - sum(stay)
  return spansOf(rooms, guests).map(({ low, high }, at) => ({
    low: low + (stay[at] ?? 0),
    high: high + (stay[at] ?? 0),
  }))
}

/** How many people stay at each table: hosts and whoever stays with one. */
export function staysAt(task: SeatingTask): number[] {
  const stay = staying(task)
  const hostOf = new Map(task.people.map((person) => [person.id, person.hostOf]))
  const counts = task.tables.map(() => 0)
  for (const unit of unitsOf(task)) {
    if (!unit.some((id) => stay.has(id))) continue
    const at = task.tables.findIndex(({ id }) => unit.some((one) => hostOf.get(one) === id))
    if (at >= 0) counts[at] = (counts[at] ?? 0) + unit.length
  }
  return counts
}
