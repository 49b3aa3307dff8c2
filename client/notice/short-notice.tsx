import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { Notice } from '../../shared/domain/notice.ts'
import { daysOf } from '../../shared/texts/notice/told.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { NoticeText } from './notice-text.tsx'
import styles from './notice.module.css'

/** Three plain sentences before the first input, and the whole behind them (P2). */
export function ShortNotice({ notice, closeLabel }: { notice: Notice; closeLabel: string }) {
  const t = useTexts('notice')
  const [reading, setReading] = useState(false)
  return (
    <section className={styles.short} aria-label={t('notice.title')}>
      <h2 className={styles.heading}>
        <ShieldCheck aria-hidden /> {t('notice.title')}
      </h2>
      <ul className={styles.sentences}>
        <li>{t('notice.short.cards')}</li>
        <li>{t('notice.short.until', daysOf(notice))}</li>
        <li>{t('notice.short.free')}</li>
      </ul>
      <Button kind="quiet" onClick={() => setReading(true)} aria-haspopup="dialog">
        {t('notice.all')}
      </Button>
      <Dialog open={reading} title={t('notice.title')} closeLabel={closeLabel} onClose={() => setReading(false)}>
        <NoticeText notice={notice} />
      </Dialog>
    </section>
  )
}
