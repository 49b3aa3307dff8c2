import type { Draft } from './draft.ts'
import { fieldOf, type Field } from './field.ts'
import type { Puzzle } from './puzzle.ts'
import { shuffle, type Random } from './random.ts'

/** Whether nothing tells guests apart and nothing has happened yet: then a plan may be written down instead of searched for. */
export function isOpen({ task, units, apart, stays, fits, tables, announced }: Puzzle): boolean {
  if (task.mode !== 'mix' || task.held.length > 0 || apart.length > 0) return false
  if (announced.some((table) => table >= 0) || units.some(({ length }) => length > 1)) return false
  return stays.every((own, person) => own >= 0 || !fits.subarray(person * tables, (person + 1) * tables).includes(0))
}

/** Guests in rows of one per table: tables of a row or one less differ by one person at most. */
function rowsOf({ people, stays, spans, tables, task }: Puzzle): number {
  const hosts = task.tables.map((_, table) => stays.filter((own) => own === table).length)
  const guests = people - hosts.reduce((sum, count) => sum + count, 0)
  const rows = Math.ceil(guests / tables)
  const fitting = spans.every(
    ({ low, high }, table) =>
      low <= rows - 1 + (hosts[table] ?? 0) + (guests % tables === 0 ? 1 : 0) && rows + (hosts[table] ?? 0) <= high,
  )
  return fitting ? rows : Infinity
}

/** The table of the guest in this row and place; see `seatByDesign`. */
const tableAt = ({ order, plus, times }: Field, round: number, row: number, place: number): number =>
  plus(place, times(round, (row + 1) % order))

/**
 * Rounds without any repeat and return, by arithmetic: with q tables (q a prime or a power of two) and at most q-1 guests per table, guest
 * x of row i sits in round u at table x + u * a(i), with a different factor a(i), not 0, for each row. Two of one row never meet; two of
 * rows i and j meet where u * (a(i) - a(j)) = y - x, which is true in exactly one round; and u * a(i) differs between rounds. The rows are
 * the groups of a transversal design. Where rows can be cut into whole tables, one more round brings people of one row together. Says how
 * many rounds are seated; the search goes on from there.
 */
export function seatByDesign(draft: Draft, random: Random): number {
  const { puzzle } = draft
  const field = fieldOf(puzzle.tables)
  if (!field || !isOpen(puzzle)) return 0
  const rows = rowsOf(puzzle)
  if (rows > puzzle.tables - 1) return 0
  const rounds = Math.min(puzzle.rounds, puzzle.tables + (puzzle.tables % rows === 0 ? 1 : 0))
  const everybody = Array.from({ length: puzzle.people }, (_, person) => person)
  const guests = shuffle(
    everybody.filter((person) => puzzle.stays[person] === -1),
    random,
  )
  for (let round = 0; round < rounds; round += 1) {
    for (const person of everybody)
      if ((puzzle.stays[person] ?? -1) >= 0) draft.put(round, person, puzzle.stays[person] ?? 0)
    for (const [at, person] of guests.entries()) {
      const [row, place] = [Math.floor(at / field.order), at % field.order]
      draft.put(round, person, round < field.order ? tableAt(field, round, row, place) : Math.floor(at / rows))
    }
  }
  return rounds
}
