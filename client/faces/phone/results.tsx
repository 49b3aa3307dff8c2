import { ranking } from '../../../shared/domain/ballot.ts'
import type { BallotView } from '../../../shared/views/nouns.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Bars } from '../../ui/bars.tsx'
import { useSubjects } from './subject.ts'
import styles from './phone.module.css'

/** The outcome in order, device and hand beside each other. */
export function Results({ ballot }: { ballot: BallotView }) {
  const t = useTexts('phone')
  const options = useSubjects(ballot.on)
  const bars = ranking(ballot).map((id) => {
    const option = options.find((candidate) => candidate.id === id)
    const text = ballot.on === 'mood' ? moodText(t, id) : (option?.text ?? '')
    return { id, text, devices: ballot.totals[id] ?? 0, hands: ballot.hands[id] ?? 0, chosen: option?.chosen ?? false }
  })
  const words = {
    caption: t('results'),
    option: t('results.option'),
    devices: t('results.devices'),
    hands: t('results.hands'),
    total: t('results.total'),
    chosen: t('choose.chosen'),
  }
  return (
    <section className={styles.stack} aria-label={t('results')}>
      <h2 className={styles.heading}>{t('results')}</h2>
      <Bars bars={bars} words={words} />
      <p className={styles.note}>{t('results.voters', { count: ballot.voters })}</p>
    </section>
  )
}

function moodText(t: ReturnType<typeof useTexts<'phone'>>, id: string): string {
  const known = (['mood-1', 'mood-2', 'mood-3', 'mood-4', 'mood-5'] as const).find((mood) => mood === id)
  return known ? t(`mood.${known}`) : id
}
