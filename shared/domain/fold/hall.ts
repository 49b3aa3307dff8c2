import { pairId, type Table } from '../table.ts'
import type { Workshop } from '../workshop.ts'
import type { Fold } from './table.ts'

function change(workshop: Workshop, id: string, changes: Partial<Table>): void {
  const table = workshop.tables.get(id)
  if (table) workshop.tables.set(id, { ...table, ...changes })
}

export const foldTable: Fold<
  | 'table.written'
  | 'table.opened'
  | 'table.removed'
  | 'host.named'
  | 'host.linked'
  | 'pair.wished'
  | 'topic.announced'
  | 'topic.withdrawn'
> = {
  'table.written': (workshop, { table, settings }) => {
    const known = workshop.tables.get(table) ?? { id: table, open: true, host: null, link: null }
    workshop.tables.set(table, { ...known, ...settings })
  },
  'table.opened': (workshop, { table, open }) => change(workshop, table, { open }),
  'table.removed': (workshop, { table }) => {
    workshop.tables.delete(table)
  },
  'host.named': (workshop, { table, participant }) => change(workshop, table, { host: participant }),
  'host.linked': (workshop, { table, link }) => change(workshop, table, { link }),
  'pair.wished': (workshop, { a, b, wish }) => {
    if (wish === null) workshop.pairs.delete(pairId(a, b))
    else workshop.pairs.set(pairId(a, b), { a, b, wish })
  },
  'topic.announced': (workshop, { topic, table, title, by }) => {
    workshop.topics.set(topic, { id: topic, table, title, by })
  },
  'topic.withdrawn': (workshop, { topic }) => {
    workshop.topics.delete(topic)
  },
}
