import type { RoundState } from '../../../../shared/domain/round.ts'

export interface Stop {
  round: number
  table: string | null
  /** been: that is over · now: there, or on the way · coming: planned, and may still change */
  when: 'been' | 'now' | 'coming'
}

interface RouteFacts {
  rounds: readonly { index: number; state: RoundState }[]
  seats: readonly (string | null)[]
  hosts: string | null
}

/** My way from table to table, as far as it is known. */
export function routeOf({ rounds, seats, hosts }: RouteFacts): Stop[] {
  return rounds.flatMap(({ index, state }): Stop[] => {
    const table = state === 'ended' ? (seats[index] ?? hosts) : (hosts ?? seats[index] ?? null)
    if (table === null && state === 'planned') return []
    return [{ round: index, table, when: state === 'ended' ? 'been' : state === 'planned' ? 'coming' : 'now' }]
  })
}

/** The rounds, as people count them, in which a table was mine. */
export const roundsAt = (seats: readonly (string | null)[], table: string): number[] =>
  seats.flatMap((seat, round) => (seat === table ? [round + 1] : []))
