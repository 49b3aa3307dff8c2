import { Filling, type Demand } from './flow.ts'
import type { Puzzle } from './puzzle.ts'

/** People by the tables they can sit at; `people` runs beside `demands`. */
export interface Kinds {
  demands: Demand[]
  people: number[][]
}

export function kindsOf({ tables, fits }: Pick<Puzzle, 'tables' | 'fits'>, people: readonly number[]): Kinds {
  const kinds = new Map<string, number[]>()
  for (const person of people) {
    const key = fits.subarray(person * tables, (person + 1) * tables).join('')
    const list = kinds.get(key)
    if (list) list.push(person)
    else kinds.set(key, [person])
  }
  const demands = [...kinds].map(([key, { length }]) => ({
    count: length,
    tables: [...key].flatMap((one, table) => (one === '1' ? [table] : [])),
  }))
  return { demands, people: [...kinds.values()] }
}

/** Fills tables to their fewest and then to their most places, with everybody alone for himself. */
export function fill({ demands }: Kinds, least: readonly number[], most: readonly number[]) {
  const filling = new Filling(demands, least.length)
  filling.fill(least)
  const shortage = filling.shortage(least)
  const surplus = filling.fill(most)
  return { filling, shortage, surplus }
}
