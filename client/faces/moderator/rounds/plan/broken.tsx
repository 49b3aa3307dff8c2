import type { Violation } from '../../../../../shared/rotation/verify.ts'
import { useSession } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { useListing, useNameOf } from '../people/names.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './plan.module.css'

/** One sentence for each promise that a change would break. */
export function BrokenList({ broken }: { broken: readonly Violation[] }) {
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
    <ul className={styles.conflicts}>
      {broken.map(({ code, round, people, tables }, index) => (
        // The list is only read, and two may say the same.
        <li key={`${index} ${code}`}>
          {t(`broken.${code}`, {
            people: listing(people.map(nameOf)),
            tables: listing(tables.map(tableName)),
            count: people.length,
            number: round + 1,
          })}
        </li>
      ))}
    </ul>
  )
}
