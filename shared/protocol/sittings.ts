import { roundId, type RoundState } from '../domain/round.ts'
import type { Workshop } from '../domain/workshop.ts'
import type { Pass, Presence } from './presence.ts'

/** One round of a step as it was held: who really sat where, and when. */
export interface Sitting {
  index: number
  state: RoundState
  passes: Pass[]
  /** participant -> table; whoever had a seat and was not there is left out. */
  seats: Map<string, string>
  /** People at each table. */
  counts: Map<string, number>
}

/** The rounds of a step that people were called to, in order. */
export function sittingsOf({ seatings }: Workshop, { passes, present }: Presence, step: string): Sitting[] {
  const rounds = seatings.get(step)?.rounds ?? []
  return rounds
    .filter(({ state }) => state !== 'planned')
    .map(({ index, state, seats }) => {
      const id = roundId(step, index)
      const here = present.get(id) ?? new Set<string>()
      const sat = new Map([...seats].filter(([who]) => here.has(who)))
      return { index, state, passes: passes.get(id) ?? [], seats: sat, counts: countsIn(sat) }
    })
}

function countsIn(seats: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const table of seats.values()) counts.set(table, (counts.get(table) ?? 0) + 1)
  return counts
}

export const peopleAt = ({ counts }: Sitting, table: string): number => counts.get(table) ?? 0

/** People of each table that anybody sat at. */
export function tablesIn({ seats }: Sitting): Map<string, string[]> {
  const tables = new Map<string, string[]>()
  for (const [who, table] of seats) {
    const list = tables.get(table)
    if (list) list.push(who)
    else tables.set(table, [who])
  }
  return tables
}
