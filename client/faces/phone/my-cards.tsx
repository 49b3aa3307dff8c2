import { useState } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { CardKind } from '../../../shared/domain/card.ts'
import { useTexts } from '../../texts/texts.tsx'
import { MyCard } from './my-card.tsx'
import { Withdrawn } from './withdrawn.tsx'
import type { Mine } from './mine.ts'
import styles from './phone.module.css'

interface MyCardsProps {
  step: Step
  kind: CardKind
  title: string
  cards: readonly Mine[]
  /** Puts a refused card's text back into the field above. */
  onTakeBack: (mine: Mine) => void
}

/** My cards of this step with their state, the latest first: it is the one just written. */
export function MyCards({ step, kind, title, cards, onTakeBack }: MyCardsProps) {
  const t = useTexts('phone')
  const [takenAway, setTakenAway] = useState<readonly string[]>([])
  const here = cards.filter((mine) => mine.step === step.id && mine.kind === kind)
  const shown = here.filter((mine) => mine.state !== 'withdrawn' || takenAway.includes(mine.id)).toReversed()
  if (shown.length === 0) return null
  return (
    <section className={styles.stack} aria-label={title}>
      <h2 className={styles.heading}>
        {title}{' '}
        <span className={styles.note}>
          {t('cards', { count: shown.filter(({ state }) => state !== 'withdrawn').length })}
        </span>
      </h2>
      <ul className={styles.list}>
        {shown.map((mine) => (
          <li key={mine.id}>
            {mine.state === 'withdrawn' ? (
              <Withdrawn mine={mine} onDone={() => setTakenAway(takenAway.filter((id) => id !== mine.id))} />
            ) : (
              <MyCard
                mine={mine}
                step={step}
                onTakeBack={() => onTakeBack(mine)}
                onWithdrawn={() => setTakenAway([...takenAway, mine.id])}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
