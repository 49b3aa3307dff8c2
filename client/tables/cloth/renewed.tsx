import { CircleAlert } from 'lucide-react'
import type { Sheet } from '../../session/types.ts'
import { UserText } from '../../ui/user-text.tsx'
import { useClothWords } from './words.ts'
import styles from './cloth.module.css'

/** Said when the server did not take something: either the words were written once more, or here they are. */
export function Renewed({ sheet }: { sheet: Sheet }) {
  const t = useClothWords()
  if (!sheet.renewed) return null
  const left = sheet.left()
  if (left === '')
    return (
      <p className={styles.hint} role="status">
        {t('cloth.renewed')}
      </p>
    )
  return (
    <div className={styles.full} role="alert">
      <CircleAlert aria-hidden />
      <div>
        {t('cloth.refused')}
        <p className={styles.reading}>
          <UserText text={left} />
        </p>
      </div>
    </div>
  )
}
