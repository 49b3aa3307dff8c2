import { Lightbulb } from 'lucide-react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import phone from '../phone.module.css'
import styles from './insights.module.css'

interface InsightsProps {
  title: string
  cards: readonly CardView[]
  /** Says which round each is from. */
  rounds?: boolean
}

/** What a table takes along, each sentence with its sign. */
export function Insights({ title, cards, rounds = false }: InsightsProps) {
  const t = useTexts('tables')
  if (cards.length === 0) return null
  return (
    <section className={phone.tight} aria-label={title}>
      <h2 className={phone.heading}>{title}</h2>
      <ul className={styles.insights}>
        {cards.map(({ id, text, round }) => (
          <li key={id} className={styles.insight}>
            <Lightbulb className={styles.icon} aria-hidden />
            <p className={styles.text}>
              <UserText text={text} />
              {rounds && <span className={phone.note}> {t('round', { number: (round ?? 0) + 1 })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
