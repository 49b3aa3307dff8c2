import { StickyNote } from 'lucide-react'
import { useTexts } from '../../../texts/texts.tsx'
import { useDraft } from '../draft.ts'
import type { Place } from '../here.ts'
import { WriteBox } from '../write-box.tsx'
import { CardRow } from './card-row.tsx'
import { isInsight, useCardDeeds, useTableCards } from './use-cards.ts'
import host from '../host.module.css'

interface CardsProps {
  place: Place
  /** Takes a card's words over as an insight; null when the table has its three. */
  onInsight: ((text: string) => void) | null
}

/** What the guests of this table write in this round, the newest first, and a field for those who have no phone. */
export function Cards({ place, onInsight }: CardsProps) {
  const t = useTexts('host')
  const { add } = useCardDeeds()
  const draft = useDraft(`card.${place.step}.${place.round}`)
  const cards = useTableCards(place).filter((card) => !isInsight(card))
  return (
    <section className={host.part} aria-labelledby="cards-title">
      <h2 id="cards-title" className={host.heading}>
        {t('cards.title')} <span className={host.count}>{t('cards', { count: cards.length })}</span>
      </h2>
      <WriteBox
        draft={draft}
        label={t('cards.write')}
        hint={t('cards.write.hint')}
        button={t('cards.send')}
        icon={<StickyNote aria-hidden />}
        onSend={(text) => add(place, 'card', text)}
      />
      {cards.length === 0 ? (
        <p className={host.note}>{t('cards.none')}</p>
      ) : (
        <ul className={host.cards}>
          {cards.toReversed().map((card) => (
            <li key={card.id}>
              <CardRow
                card={card}
                onInsight={onInsight && card.state === 'there' ? () => onInsight(card.text) : undefined}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
