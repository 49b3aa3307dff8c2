import type { CardView } from '../../../shared/views/nouns.ts'

export interface Tally {
  cards: number
  insights: number
}

export const nothing: Tally = { cards: 0, insights: 0 }

interface Where {
  steps: readonly string[]
  /** One round, or all. */
  round?: number
}

/** What has been written at each table, as numbers. */
export function tallyOf(cards: readonly CardView[], { steps, round }: Where): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { step, table, kind, state, round: at } of cards) {
    if (table === null || state !== 'shown' || !steps.includes(step) || (round ?? at) !== at) continue
    const { cards: written, insights } = tallies.get(table) ?? nothing
    const insight = kind === 'insight'
    tallies.set(table, { cards: written + (insight ? 0 : 1), insights: insights + (insight ? 1 : 0) })
  }
  return tallies
}

/** What the tables have found, by table, in the order of rounds. */
export function insightsOf(cards: readonly CardView[], steps: readonly string[]): Map<string, CardView[]> {
  const found = cards
    .filter(({ kind, state, step, table }) => kind === 'insight' && state === 'shown' && table && steps.includes(step))
    .toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0) || a.number - b.number)
  const tables = new Set(found.map(({ table }) => table ?? ''))
  return new Map([...tables].map((id) => [id, found.filter(({ table }) => table === id)]))
}
