import type { Draft } from './draft.ts'
import { below, type Random } from './random.ts'

const trials = 3000

/** How much the group at a table is bound: tables that it cannot visit together, for each of its people. */
function bonds(draft: Draft, table: number): number {
  const sitting = draft.sittingAt(0, table).filter((person) => draft.puzzle.stays[person] === -1)
  let barred = 0
  for (let other = 0; other < draft.puzzle.tables; other += 1) {
    if (!sitting.every((person) => draft.fits(person, other))) barred += 1
  }
  return barred * sitting.length
}

/**
 * Brings people together who cannot sit everywhere, so that few groups of the carousel are bound by their needs and the others can go
 * to all tables.
 */
export function gather(draft: Draft, random: Random): void {
  const { people, single, tables, fits } = draft.puzzle
  const singles = Array.from({ length: people }, (_, person) => person).filter((person) => single[person])
  const bound = singles.filter((person) => fits.subarray(person * tables, (person + 1) * tables).includes(0))
  if (bound.length === 0) return
  for (let trial = 0; trial < trials; trial += 1) {
    const one = bound[below(random, bound.length)] ?? 0
    const other = singles[below(random, singles.length)] ?? 0
    const [here, there] = [draft.tableOf(0, one), draft.tableOf(0, other)]
    if (here === there || !draft.fits(one, there) || !draft.fits(other, here)) continue
    const before = bonds(draft, here) + bonds(draft, there)
    const cost = draft.cost
    draft.swap(0, one, other)
    if (bonds(draft, here) + bonds(draft, there) > before || draft.cost > cost + 1000) draft.swap(0, one, other)
  }
}
