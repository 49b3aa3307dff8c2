import { assign } from './assignment.ts'
import type { Draft } from './draft.ts'

/** Whether whole tables may change places: nobody stays at one, everybody fits at all, and all are of one size. */
function isFree({ stays, fits, spans }: Draft['puzzle']): boolean {
  const [first] = spans
  return (
    !stays.some((own) => own >= 0) &&
    !fits.includes(0) &&
    spans.every(({ low, high }) => low === first?.low && high === first.high)
  )
}

/** Seats of the people of one table in other rounds at each table. */
function returnsAt(draft: Draft, round: number, table: number): number[] {
  const { tables, rounds, heldVisits } = draft.puzzle
  const returns = Array.from({ length: tables }, () => 0)
  for (const person of draft.sittingAt(round, table)) {
    const been = new Set<number>()
    for (let other = 0; other < rounds; other += 1) if (other !== round) been.add(draft.tableOf(other, person))
    for (let at = 0; at < tables; at += 1) if ((heldVisits[person * tables + at] ?? 0) > 0) been.add(at)
    for (const at of been) returns[at] = (returns[at] ?? 0) + 1
  }
  return returns
}

/** Gives whole tables of one round other places while that spares returns; who meets whom stays as it is. */
export function relabel(draft: Draft): void {
  const { tables, rounds, announced } = draft.puzzle
  if (!isFree(draft.puzzle) || announced.some((table) => table >= 0)) return
  for (let turn = 0, before = Infinity; turn < 20 && draft.cost < before; turn += 1) {
    before = draft.cost
    for (let round = 0; round < rounds; round += 1) {
      const costs = Array.from({ length: tables }, (_, table) => returnsAt(draft, round, table))
      const places = assign(costs)
      if (places) carry(draft, round, places)
    }
  }
}

function carry(draft: Draft, round: number, places: readonly number[]): void {
  const sitting = places.map((_, table) => draft.sittingAt(round, table))
  for (const [table, place] of places.entries()) {
    if (place !== table) for (const person of sitting[table] ?? []) draft.move(round, person, place)
  }
}
