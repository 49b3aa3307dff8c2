import { readingTime } from '../../../../shared/tables/handover.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { clockText } from '../../../ui/clock-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './handover.module.css'

interface ReadingProps {
  open: boolean
  text: string
  onClose: () => void
}

/** Large type for somebody who reads aloud and looks up in between. */
export function Reading({ open, text, onClose }: ReadingProps) {
  const t = useTexts('host')
  const close = (
    <Button kind="primary" size="large" wide onClick={onClose}>
      {t('handover.done')}
    </Button>
  )
  return (
    <Dialog open={open} title={t('handover.title')} closeLabel={t('close')} onClose={onClose} actions={close}>
      <p className={styles.time}>{t('handover.reading', { time: clockText(readingTime(text)) })}</p>
      {text.split(/\n{2,}/u).map((part) => (
        <p key={part} className={styles.aloud}>
          <UserText text={part} />
        </p>
      ))}
    </Dialog>
  )
}
