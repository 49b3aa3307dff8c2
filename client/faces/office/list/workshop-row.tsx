import { HardDrive } from 'lucide-react'
import { Link } from 'wouter'
import type { Listed } from '../../../../shared/wire/http.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { dayInWords, dayNumber, monthShort, year } from '../invitation/day.ts'
import { StatusTag } from '../status-tag.tsx'
import { DeadlineTag } from './deadline-tag.tsx'
import styles from './list.module.css'

/** A workshop on the pile: when, what, where, how far. */
export function WorkshopRow({ listed }: { listed: Listed }) {
  const t = useTexts('office')
  return (
    <li className={styles.row} data-status={listed.status}>
      <Leaf date={listed.date} />
      <div className={styles.words}>
        <h2 className={styles.name}>
          <Link href={`/office/${listed.workshop}`} className={styles.link}>
            <UserText text={listed.title} />
          </Link>
        </h2>
        {listed.place && (
          <p className={styles.place}>
            <UserText text={listed.place} />
          </p>
        )}
        <p className={styles.tags}>
          {listed.damaged && <Tag tone="danger" icon={<HardDrive aria-hidden />} text={t('list.damaged')} />}
          <StatusTag status={listed.status} />
          <Tag text={t('list.code', { code: listed.code })} />
          <DeadlineTag listed={listed} />
        </p>
      </div>
    </li>
  )
}

/** The date as a leaf of a calendar. */
function Leaf({ date }: { date: string }) {
  const t = useTexts('office')
  const language = useLanguage()
  if (!date) return <div className={styles.leaf}>{t('list.noDate')}</div>
  return (
    <div className={styles.leaf}>
      <VisuallyHidden>{dayInWords(date, language)}</VisuallyHidden>
      <span aria-hidden className={styles.month}>
        {monthShort(date, language)}
      </span>
      <span aria-hidden className={styles.day}>
        {dayNumber(date, language)}
      </span>
      <span aria-hidden className={styles.year}>
        {year(date, language)}
      </span>
    </div>
  )
}
