import type { Step } from '../../../shared/domain/agenda.ts'
import type { TableView } from '../../../shared/views/nouns.ts'
import { useTableWords } from '../../tables/names.ts'
import { useTexts } from '../../texts/texts.tsx'

type Named = Pick<TableView, 'number' | 'name'>

/** How a table is called on the wall, where its number stands on the sign beside it; a room that people choose has a name. */
export function useTableName(step: Pick<Step, 'seating'> | null): (table: Named) => string {
  const t = useTexts('screen')
  const words = useTableWords()
  const free = step?.seating?.mode === 'free'
  return (table) => table.name || (free ? t('rooms.number', { number: table.number }) : words.short(table))
}
