import { ShieldCheck } from 'lucide-react'
import type { Notice } from '../../shared/domain/notice.ts'
import { daysOf } from '../../shared/texts/notice/told.ts'
import { useTexts } from '../texts/texts.tsx'
import { NoticeText } from './notice-text.tsx'
import styles from './notice.module.css'

/** Two plain sentences before the first input, and all of it behind them, which opens in its place (P2). */
export function ShortNotice({ notice }: { notice: Notice }) {
  const t = useTexts('notice')
  return (
    <section className={styles.short} aria-label={t('notice.title')}>
      <h2 className={styles.heading}>
        <ShieldCheck aria-hidden /> {t('notice.title')}
      </h2>
      <p className={styles.sentence}>
        {t('notice.short.cards')} {t('notice.short.until', daysOf(notice))}
      </p>
      <details className={styles.whole}>
        <summary>{t('notice.all')}</summary>
        <p className={styles.sentence}>{t('notice.short.device')}</p>
        <p className={styles.sentence}>{t('notice.short.free')}</p>
        <NoticeText notice={notice} />
      </details>
    </section>
  )
}
