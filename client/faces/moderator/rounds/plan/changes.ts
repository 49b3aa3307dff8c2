import type { Proposal } from '../rounds.tsx'

type Moved = Proposal['moved'][number]

/** What accepting a plan changes for people. */
export interface Changes {
  /** Seats that were announced already and would be others. */
  seats: number
  /** People whom that concerns. */
  people: number
  /** People who had no seat yet. */
  fresh: number
  /** Who moves, round by round; those without a seat so far are left out, for nothing changes for them. */
  rounds: { round: number; moves: (Moved & { from: string })[] }[]
}

const isChange = (move: Moved): move is Moved & { from: string } => move.from !== null && move.from !== move.to

export function changesOf(moved: readonly Moved[]): Changes {
  const moves = moved.filter(isChange)
  const known = new Set(moves.map(({ participant }) => participant))
  const fresh = new Set(moved.filter(({ from }) => from === null).map(({ participant }) => participant))
  const rounds = [...new Set(moves.map(({ round }) => round))].toSorted((a, b) => a - b)
  return {
    seats: moves.length,
    people: known.size,
    fresh: [...fresh].filter((id) => !known.has(id)).length,
    rounds: rounds.map((round) => ({ round, moves: moves.filter((move) => move.round === round) })),
  }
}
