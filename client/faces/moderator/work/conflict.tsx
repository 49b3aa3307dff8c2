import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './work.module.css'

interface ConflictProps {
  theirs: string
  onTake: () => void
  onKeep: () => void
}

/** Two hands wrote at once: both wordings are shown, and a person decides. */
export function Conflict({ theirs, onTake, onKeep }: ConflictProps) {
  const t = useTexts('moderator')
  return (
    <Notice kind="warn" word={t('conflict.word')}>
      <p className={styles.soft}>{t('conflict.text')}</p>
      <p className={styles.quote}>{theirs === '' ? t('conflict.empty') : <UserText text={theirs} />}</p>
      <span className={styles.buttons}>
        <Button onClick={onTake}>{t('conflict.take')}</Button>
        <Button onClick={onKeep}>{t('conflict.keep')}</Button>
      </span>
    </Notice>
  )
}
