import type { SeatingMode } from '../../../../shared/domain/seating-mode.ts'
import { currentRound, type RoundState } from '../../../../shared/domain/round.ts'

/** All that decides what a phone shows in a step with tables; each comes with every catch-up, none is an event to be heard. */
export interface Facts {
  mode: SeatingMode
  /** As many rounds as the step has questions. */
  count: number
  /** Those that are known so far, in order. */
  rounds: readonly { index: number; state: RoundState }[]
  /** My table in each round; null where there is none. */
  seats: readonly (string | null)[]
  /** The table that I host. */
  hosts: string | null
  /** Tables that are open. */
  open: ReadonlySet<string>
  away: boolean
  /** Where this phone has last shown its person to, see `placeKey`. */
  shown: string | null
}

/**
 * away: has said goodbye · before: no round was called · choosing: in `free`, and no table yet · walk: the whole screen is the
 * table to go to · talk: at the table · unseated: nobody has a place for me · between: the change is not called yet
 */
export type Moment =
  | { at: 'away' }
  | { at: 'before'; table: string | null }
  | { at: 'choosing'; round: number; running: boolean }
  | Walk
  | { at: 'talk'; round: number; table: string }
  | { at: 'unseated'; round: number }
  | { at: 'between'; round: number; last: boolean }

export interface Walk {
  at: 'walk'
  round: number
  table: string
  /** The table before; null for who comes from nowhere. */
  from: string | null
  way: 'first' | 'go' | 'stay'
  /** The others talk already: who comes late, slept through the call, or was sent from a table that closed. */
  late: boolean
}

/** One place in one round: a phone that has shown it need not show it again. */
export const placeKey = (round: number, table: string): string => `${round}.${table}`

function tableIn(shown: string | null, round: number): string | null {
  const prefix = placeKey(round, '')
  return shown?.startsWith(prefix) ? shown.slice(prefix.length) : null
}

const seatIn = ({ seats, hosts }: Facts, round: number): string | null => hosts ?? seats[round] ?? null

const before = ({ seats, hosts }: Facts, round: number): string | null =>
  round === 0 ? null : (hosts ?? seats.slice(0, round).findLast((table) => table !== null) ?? null)

/** What the phone shows now, from nothing but what stands: so it is right at once when the phone wakes. */
export function momentAtTables(facts: Facts): Moment {
  if (facts.away) return { at: 'away' }
  const round = currentRound(facts.rounds)
  if (!round) return outside(facts)
  const { index, state } = round
  const table = seatIn(facts, index)
  if (table === null) {
    return facts.mode === 'free'
      ? { at: 'choosing', round: index, running: state === 'running' }
      : { at: 'unseated', round: index }
  }
  const walk = walkTo(facts, index, table)
  if (state === 'called') return walk
  return lateWalk(facts, walk) ?? { at: 'talk', round: index, table }
}

/** In a round that runs: null for whoever is at the table by now. */
function lateWalk({ shown, hosts }: Facts, walk: Walk): Walk | null {
  const { round, table, way } = walk
  if (shown === placeKey(round, table)) return null
  const left = tableIn(shown, round)
  // Sent on from where this phone had brought its person to, because a table has closed, or somebody is host elsewhere now.
  if (left !== null) return { ...walk, from: left, way: 'go', late: true }
  return way === 'stay' || table === hosts ? null : { ...walk, late: true }
}

function walkTo(facts: Facts, round: number, table: string): Walk {
  const from = before(facts, round)
  const way = from === null ? 'first' : from === table ? 'stay' : 'go'
  return { at: 'walk', round, table, from, way, late: false }
}

function outside(facts: Facts): Moment {
  const ended = facts.rounds.findLast(({ state }) => state === 'ended')
  if (ended) return { at: 'between', round: ended.index, last: ended.index + 1 >= facts.count }
  const first = seatIn(facts, 0)
  return { at: 'before', table: first !== null && facts.open.has(first) ? first : null }
}
