import { Lightbulb } from 'lucide-react'
import type { RefObject } from 'react'
import { insightLimit } from '../../../../shared/domain/card.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { CardRow } from '../cards/card-row.tsx'
import { isInsight, useCardDeeds, useTableCards } from '../cards/use-cards.ts'
import type { Draft } from '../draft.ts'
import type { Place } from '../here.ts'
import { WriteBox } from '../write-box.tsx'
import host from '../host.module.css'
import styles from './insights.module.css'

interface InsightsProps {
  place: Place
  draft: Draft
  field: RefObject<HTMLTextAreaElement | null>
}

/** What the table takes along from this round: up to three sentences. */
export function Insights({ place, draft, field }: InsightsProps) {
  const t = useTexts('host')
  const { add } = useCardDeeds()
  const insights = useTableCards(place).filter(isInsight)
  const count = insights.filter(({ state }) => state !== 'refused').length
  const open = count < insightLimit || draft[0] !== null
  return (
    <section className={host.part} aria-labelledby="insights-title">
      <h2 id="insights-title" className={host.heading}>
        {t('insights.title')} <span className={host.count}>{t('insights.count', { count, most: insightLimit })}</span>
      </h2>
      {insights.length > 0 && (
        <ol className={styles.list}>
          {insights.map((card) => (
            <li key={card.id}>
              <CardRow card={card} />
            </li>
          ))}
        </ol>
      )}
      {open ? (
        <WriteBox
          ref={field}
          draft={draft}
          label={t('insights.write')}
          hint={count === 0 ? t('insights.hint') : undefined}
          button={t('insights.send')}
          icon={<Lightbulb aria-hidden />}
          onSend={(text) => add(place, 'insight', text)}
        />
      ) : (
        <p className={host.note}>{t('insights.all', { most: insightLimit })}</p>
      )}
    </section>
  )
}
