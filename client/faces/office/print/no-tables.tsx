import { usePlace } from '../../../tables/place.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** Nothing to print yet. */
export function NoTables() {
  const t = useTexts('office')
  const place = usePlace()
  return <EmptyState title={t('print.noTables', { place })} text={t('print.noTables.text', { place })} />
}
