import type { Agenda, Step } from '../domain/agenda.ts'
import type { Card } from '../domain/card.ts'
import type { Table } from '../domain/table.ts'
import type { Workshop } from '../domain/workshop.ts'
import { methodOf } from '../methods/index.ts'
import type { Say } from './texts/index.ts'

/** How the protocol calls the places where people talk: tables, or the rooms of a Stadtgespräch. */
export interface TableNames {
  kind: 'table' | 'room'
  /** "Tisch 3"; words that say so where the table is gone. */
  short: (id: string) => string
  /** "Tisch 3: Mobilität"; without a name the number alone. */
  full: (id: string) => string
}

export const kindOfPlaces = (agenda: Agenda | null): TableNames['kind'] =>
  (agenda && methodOf(agenda.method)?.places?.kind) ?? 'table'

export function tableNamesOf({ tables }: Workshop, kind: TableNames['kind'], say: Say): TableNames {
  const short = (id: string): string => {
    const table = tables.get(id)
    return table ? say('table.number', { number: String(table.number) }) : say('table.gone')
  }
  const full = (id: string): string => {
    const name = tables.get(id)?.name ?? ''
    return name === '' ? short(id) : say('name.withText', { name: short(id), text: name })
  }
  return { kind, short, full }
}

/** In the order of their numbers, as they stand in the hall. */
export const tablesInOrder = ({ tables }: Workshop): Table[] => [...tables.values()].sort((a, b) => a.number - b.number)

/** The question of a round: the rounds of one step may ask one after another, or all the same. */
export const questionOf = (step: Step, index: number): Step['prompt'] => {
  const own = step.seating?.questions[index]
  return own && Object.values(own).some((text) => text.trim() !== '') ? own : step.prompt
}

/** Whether a card was written in a step with tables; then the place where it was written says where it came from. */
export const isPlaced = (card: Card): card is Card & { table: string; round: number } =>
  card.table !== null && card.round !== null
