import type { TableSettings } from '../../../shared/domain/table.ts'
import type { Places } from '../../../shared/methods/method.ts'

export interface HallProposal {
  count: number
  min: number
  max: number
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/**
 * Tables for so many people, so that the evening runs without another word. Fewer come than have said so, and some come
 * unasked: both fit without a table too few or too empty. Where people choose for themselves, no room is ever too empty.
 */
export function proposeTables(people: number, places: Places, wanted: number | null = null): HallProposal {
  const count = wanted ?? within(Math.round(people / places.size), places.fewest, places.most)
  const share = people / count
  const min = places.kind === 'room' ? 0 : Math.max(1, Math.floor(share * 0.6))
  return { count, min, max: Math.max(min + 1, Math.ceil(share * (places.kind === 'room' ? 1.6 : 1.4))) }
}

const plain: Omit<TableSettings, 'number' | 'min' | 'max'> = {
  name: '',
  theme: '',
  field: '',
  accessible: true,
  language: null,
  topics: false,
}

/** Settings of so many new tables, with the lowest numbers that are still free. */
export function newTables({ count, min, max }: HallProposal, taken: Iterable<number> = []): TableSettings[] {
  const known = new Set(taken)
  const last = Math.max(0, ...known)
  return Array.from({ length: count }, (_, at) => ({ ...plain, number: last + at + 1, min, max }))
}

/** Of several rooms the last one is open: people bring their own topics there. */
export const withOpenRoom = (tables: TableSettings[]): TableSettings[] =>
  tables.map((table, at) => ({ ...table, topics: tables.length > 1 && at === tables.length - 1 }))
