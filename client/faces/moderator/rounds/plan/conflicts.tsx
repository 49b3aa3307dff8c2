import { useSession } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { useListing, useNameOf } from '../people/names.ts'
import type { PlanConflict } from '../rounds.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './plan.module.css'

/** Why no plan can keep everything that was wished: who and what it is about, and what would help. */
export function Conflicts({ conflicts }: { conflicts: readonly PlanConflict[] }) {
  const t = usePlaceTexts()
  const { store } = useSession()
  const words = useTableWords()
  const nameOf = useNameOf()
  const listing = useListing()
  const tableName = (id: string): string => {
    const table = store.get('table', id)
    return table ? words.short(table) : ''
  }
  return (
    <Notice kind="error" word={t('plan.impossible')}>
      <ul className={styles.conflicts}>
        {conflicts.map(({ code, people, tables, need, have }, index) => (
          // Two conflicts may be of one kind, and the list is only read.
          <li key={`${index} ${code}`}>
            {t(`conflict.${code}`, {
              people: listing(people.map(nameOf)),
              tables: listing(tables.map(tableName)),
              count: people.length,
              need,
              have,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
