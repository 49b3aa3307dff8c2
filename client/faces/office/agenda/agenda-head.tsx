import { minutesOf } from '../../../../shared/methods/method.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { durationText } from '../duration.ts'
import styles from './agenda.module.css'
import { minutesBetween, timeAfter } from './clock.ts'
import { useDesk } from './desk.ts'
import { PhaseStrip } from './phase-strip.tsx'

/** How long it takes, until when, and whether that is what the invitation says. */
export function AgendaHead({ end }: { end: string }) {
  const t = useTexts('office')
  const { agenda, begin } = useDesk()
  const minutes = minutesOf(agenda)
  const duration = durationText(t, minutes)
  const promised = minutesBetween(begin, end)
  return (
    <header className={styles.head}>
      <h2 className={styles.total}>
        {begin ? t('agenda.total', { duration, end: timeAfter(begin, minutes) }) : t('agenda.total.open', { duration })}
      </h2>
      <p className={styles.soft}>{t('agenda.text')}</p>
      {promised !== null && promised < minutes && (
        <Notice kind="warn" word={t('notice.warn')}>
          {t('agenda.over', { duration: durationText(t, minutes - promised), end })}
        </Notice>
      )}
      {promised !== null && promised > minutes && (
        <p className={styles.soft}>{t('agenda.under', { duration: durationText(t, promised - minutes), end })}</p>
      )}
      <PhaseStrip agenda={agenda} />
    </header>
  )
}
