import { Lightbulb, PencilLine } from 'lucide-react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import { handoverId } from '../../../../../shared/domain/round.ts'
import type { CardView } from '../../../../../shared/views/nouns.ts'
import { useCards, useNoun } from '../../../../session/react.tsx'
import { Button } from '../../../../ui/button.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { WallCard } from '../../cards/card-wall.tsx'
import { useWriteCard } from '../../cards/write-card.tsx'
import { counts } from '../glance.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './detail.module.css'

const insightsFirst = (a: CardView, b: CardView): number =>
  Number(b.kind === 'insight') - Number(a.kind === 'insight') || b.number - a.number

/** Insights first, then the cards; what is told to the next group. */
export function Written({ step, round, table }: { step: Step; round: number; table: string }) {
  const t = usePlaceTexts()
  const write = useWriteCard()
  const all = useCards()
  const handover = useNoun('handover', handoverId(step.id, round, table))
  const own = all.filter((card) => card.step === step.id && card.round === round && card.table === table)
  const cards = own.filter((card) => counts(card) || card.state === 'late').toSorted(insightsFirst)
  const target = { step: step.id, about: null, table, round }
  return (
    <section className={styles.part} aria-labelledby="table-written">
      <div className={styles.partHead}>
        <h4 id="table-written" className={styles.partTitle}>
          {t('tables.written')}
        </h4>
        <Button
          aria-label={t('tables.writeInsight')}
          icon={<Lightbulb aria-hidden />}
          onClick={() => write.open({ ...target, kind: 'insight' })}
        >
          {t('kind.insight')}
        </Button>
        <Button
          aria-label={t('tables.writeCard')}
          icon={<PencilLine aria-hidden />}
          onClick={() => write.open({ ...target, kind: 'card' })}
        >
          {t('kind.card')}
        </Button>
      </div>
      {handover && (
        <blockquote className={styles.handover}>
          <p className={styles.soft}>{t('tables.handover')}</p>
          <UserText text={handover.text} />
        </blockquote>
      )}
      {cards.length === 0 ? (
        <p className={styles.soft}>{t('tables.nothing')}</p>
      ) : (
        <ul className={styles.cards}>
          {cards.map((card) => (
            <WallCard key={card.id} card={card} step={step} />
          ))}
        </ul>
      )}
    </section>
  )
}
