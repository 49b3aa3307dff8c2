import { Check, CloudUpload, Eye } from 'lucide-react'
import { useLinkState } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import styles from './cloth.module.css'

interface SavedProps {
  settled: boolean
  writes: boolean
  blank: boolean
}

/** What has become of the words, in words and with a sign (D5). */
export function Saved({ settled, writes, blank }: SavedProps) {
  const t = useTexts('tables')
  const online = useLinkState().state === 'online'
  if (settled && !writes && online)
    return (
      <p className={styles.saved}>
        <Eye aria-hidden /> {t('cloth.reading')}
      </p>
    )
  if (settled)
    return blank ? null : (
      <p className={styles.saved} data-tone="good">
        <Check aria-hidden /> {t('cloth.saved')}
      </p>
    )
  return (
    <p className={styles.saved} data-tone="warn">
      <CloudUpload aria-hidden /> {online ? t('cloth.saving') : t('cloth.waiting')}
    </p>
  )
}
