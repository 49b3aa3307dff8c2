import type { Table } from '../domain/table.ts'
import type { Workshop } from '../domain/workshop.ts'

/** The table of a host: by the link of the table's own device, or because a participant was made host. */
export function tableOf(workshop: Workshop, who: string): Table | undefined {
  for (const table of workshop.tables.values()) if (table.link === who || table.host === who) return table
  return undefined
}
