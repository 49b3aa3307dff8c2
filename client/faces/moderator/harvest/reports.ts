import type { Step } from '../../../../shared/domain/agenda.ts'
import type { CardView, TableView } from '../../../../shared/views/nouns.ts'

interface ReportFacts {
  step: Pick<Step, 'of'>
  /** By number. */
  tables: readonly TableView[]
  cards: readonly CardView[]
}

/** Tables that have something to report: open ones, and closed ones at which somebody has written. */
export function reportingTables({ step, tables, cards }: ReportFacts): TableView[] {
  const written = new Set(cards.filter((card) => step.of.includes(card.step)).map(({ table }) => table))
  return tables.filter((table) => table.open || written.has(table.id))
}

/** The first that has not been called yet; null when all have. */
export const reportNext = (facts: ReportFacts, heard: readonly string[]): string | null =>
  reportingTables(facts).find(({ id }) => !heard.includes(id))?.id ?? null
