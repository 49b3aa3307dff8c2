import { countsOf, type Hall, type HallPerson, type HallTable } from './hall.ts'

/** Where the person has been in rounds before this one. */
function visited({ rounds }: Hall, person: string, before: number): Set<string> {
  return new Set(rounds.slice(0, before).flatMap(({ seats }) => seats.get(person) ?? []))
}

const suits = (table: HallTable, person: HallPerson): boolean =>
  (!person.accessible || table.accessible) &&
  (table.language === null || person.speaks.length === 0 || person.speaks.includes(table.language))

/**
 * Where somebody sits for whom nobody has planned: a guest who comes late, one whose table has closed. The smallest table that
 * suits; one where the person was before, a full one, and at last one that does not suit come after it, for nobody is left
 * standing. Null when no table is open. `counts` are counted once by whoever seats many.
 */
export function smallestTable(
  hall: Hall,
  round: number,
  person: HallPerson,
  counts: ReadonlyMap<string, number> = countsOf(hall, hall.rounds[round]?.seats ?? new Map()),
): string | null {
  const own = hall.tables.find((table) => table.open && table.host === person.id)
  if (own) return own.id
  const before = visited(hall, person.id, round)
  const rank = (table: HallTable): number[] => {
    const count = counts.get(table.id) ?? 0
    const full = count >= table.max
    return [suits(table, person) ? 0 : 1, full ? 1 : 0, before.has(table.id) ? 1 : 0, count, table.number]
  }
  const [best] = hall.tables
    .filter((table) => table.open)
    .map((table) => ({ id: table.id, rank: rank(table) }))
    .sort((a, b) => compare(a.rank, b.rank))
  return best?.id ?? null
}

function compare(a: number[], b: number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
