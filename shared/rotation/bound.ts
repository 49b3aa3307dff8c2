import { Meetings } from './meetings.ts'
import type { Puzzle } from './puzzle.ts'

/** Repeats and revisits that no plan can avoid; `loose` holds for plans with more revisits than that as well. */
export interface Bound {
  repeats: number
  loose: number
  revisits: number
}

const pairs = (people: number): number => (people * (people - 1)) / 2

/** Fewest pairs from one origin among people of so many origins: spread as evenly as possible (pigeonhole). */
export function pairsAmong(people: number, origins: number): number {
  if (origins <= 0) return 0
  const each = Math.floor(people / origins)
  const more = people % origins
  return more * pairs(each + 1) + (origins - more) * pairs(each)
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

/** Least sum of a price per table (growing ever faster with its size) over all even seatings. */
function leastOver({ spans, people }: Puzzle, price: (table: number, size: number) => number): number {
  const least = sum(spans.map(({ low }, table) => price(table, low)))
  const steps = spans.flatMap(({ low, high }, table) => (high > low ? [price(table, high) - price(table, low)] : []))
  const over = people - sum(spans.map(({ low }) => low))
  return least + sum(steps.sort((a, b) => a - b).slice(0, Math.max(0, over)))
}

/** Whether the sizes of tables are surely the even ones: nobody is bound to some tables or to some people. */
const isPlain = ({ units, fits, home, tables }: Puzzle): boolean =>
  units.every(({ length }) => length === 1) &&
  home.every(
    (own, person) => own >= 0 || fits.subarray(person * tables, (person + 1) * tables).every((one) => one === 1),
  )

const hostsAt = ({ home, tables }: Puzzle): number[] =>
  Array.from({ length: tables }, (_, table) => home.filter((own) => own === table).length)

const pairsTogether = ({ units }: Puzzle): number => sum(units.map(({ length }) => pairs(length)))

/** Pairs of guests that sit together in a planned round and sat together in another one that is planned as well. */
function againOfPlanned(puzzle: Puzzle, origins: number): number {
  const hosts = hostsAt(puzzle)
  const guests = puzzle.people - sum(hosts)
  if (!isPlain(puzzle)) return pairsAmongTables(guests, puzzle.tables, origins) - pairsTogether(puzzle)
  return leastOver(puzzle, (table, size) => pairsAmong(size - (hosts[table] ?? 0), origins))
}

function pairsAmongTables(guests: number, tables: number, origins: number): number {
  const each = Math.floor(guests / tables)
  const more = guests % tables
  return more * pairsAmong(each + 1, origins) + (tables - more) * pairsAmong(each, origins)
}

/** The same against a round that was held: each table of then spreads over the tables of now. */
function againOfHeld(puzzle: Puzzle, strict: boolean): number {
  const { task, personAt, tableAt, home, tables } = puzzle
  const each = task.held.map((seats) => {
    const sitting = new Map<string, number>()
    for (const [id, table] of Object.entries(seats)) {
      const person = personAt.get(id)
      if (person !== undefined && home[person] === -1) sitting.set(table, (sitting.get(table) ?? 0) + 1)
    }
    return sum([...sitting].map(([table, count]) => pairsAmong(count, tables - (strict && tableAt.has(table) ? 1 : 0))))
  })
  return Math.max(0, ...each) - pairsTogether(puzzle)
}

/** Hosts of one table meet in every round; a guest who has to return meets the table's hosts again. */
function againOfHosts(puzzle: Puzzle, returns: readonly number[]): number {
  const { people, home, unitOf, rounds, heldMeetings, task, single } = puzzle
  let again = 0
  for (let one = 0; one < people; one += 1) {
    for (let other = 0; other < one; other += 1) {
      if (home[one] === -1 || home[one] !== home[other] || unitOf[one] === unitOf[other]) continue
      again += (heldMeetings[one * people + other] ?? 0) > 0 ? rounds : rounds - 1
    }
  }
  if (task.held.length > 0) return again
  const fewest = Math.min(...hostsAt(puzzle))
  return again + fewest * sum(returns.filter((_, person) => single[person]))
}

/** Meetings that the sizes bring about, less the pairs that have not met yet. */
function beyondEverybody(puzzle: Puzzle): number {
  const { people, rounds, heldMeetings } = puzzle
  if (!isPlain(puzzle)) return 0
  const hosts = hostsAt(puzzle)
  const strangers = pairs(people) - heldMeetings.filter((count) => count > 0).length / 2
  const apartHosts = pairs(sum(hosts)) - sum(hosts.map(pairs))
  return rounds * leastOver(puzzle, (_, size) => pairs(size)) - Math.max(0, strangers - apartHosts)
}

/** Seats that must be returns: more rounds are left than tables that the person can go to and has not seen. */
function forcedReturns({ people, tables, rounds, fits, heldVisits, home }: Puzzle): number[] {
  return Array.from({ length: people }, (_, person) => {
    if ((home[person] ?? -1) >= 0) return 0
    let fresh = 0
    for (let at = person * tables; at < (person + 1) * tables; at += 1)
      fresh += fits[at] === 1 && heldVisits[at] === 0 ? 1 : 0
    return Math.max(0, rounds - fresh)
  })
}

function heldReturns({ task }: Puzzle): number {
  return sum(
    task.people.map(({ id, hostOf }) => {
      const seats = task.held.flatMap((round) => round[id] ?? [])
      const guest = seats.filter((table) => table !== hostOf)
      return guest.length - new Set(guest).size
    }),
  )
}

/**
 * By counting, for every planned round but the first (and for the first against what was held): the people of one table came from other
 * tables of each earlier round. Of s people with k origins at least as many pairs have one origin as when s is spread evenly over k
 * (pigeonhole); who never returns has one origin less, the table itself. Pairs of one round are counted against one earlier round
 * alone, the worst, so that nothing is counted twice. 20 people at 4 tables: 5 come from 4 tables, one pair met before, at each of
 * 4 tables in each of 2 rounds: 8. From 3 tables, when nobody returns: 2 pairs, 16 in all. A second count takes all meetings that the
 * sizes bring about and subtracts the pairs there are; the larger of both holds.
 */
export function boundOf(puzzle: Puzzle): Bound {
  const { task, tables, rounds } = puzzle
  const past = new Meetings(task, task.held).repeats()
  if (rounds === 0 || tables === 0) return { repeats: past, loose: past, revisits: heldReturns(puzzle) }
  const returns = forcedReturns(puzzle)
  const count = (strict: boolean): number => {
    const held = againOfHeld(puzzle, strict)
    const planned = Math.max(held, againOfPlanned(puzzle, strict ? tables - 1 : tables))
    const guests = Math.max(0, held) + (rounds - 1) * Math.max(0, planned)
    return past + Math.max(guests + againOfHosts(puzzle, strict ? [] : returns), beyondEverybody(puzzle), 0)
  }
  const forced = sum(returns)
  const loose = count(false)
  if (task.mode === 'partial') return { repeats: loose, loose, revisits: 0 }
  if (task.mode === 'mix' && task.returns === 'for-new-people')
    return { repeats: loose, loose, revisits: heldReturns(puzzle) + returnsFor(puzzle) }
  return { repeats: forced > 0 ? loose : count(true), loose, revisits: heldReturns(puzzle) + forced }
}

/** Where the loose bound is reached, each table holds its even part of people who have been there before. */
function returnsFor(puzzle: Puzzle): number {
  if (puzzle.task.held.length > 0 || !isPlain(puzzle)) return 0
  const hosts = hostsAt(puzzle)
  return (
    (puzzle.rounds - 1) * leastOver(puzzle, (table, size) => Math.floor((size - (hosts[table] ?? 0)) / puzzle.tables))
  )
}
