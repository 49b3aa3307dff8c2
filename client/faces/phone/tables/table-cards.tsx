import type { Step } from '../../../../shared/domain/agenda.ts'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useAll, useCards } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Card } from '../../../ui/card.tsx'
import phone from '../phone.module.css'
import type { Place } from '../mine.ts'
import { Insights } from './insights.tsx'

/** What the others have written here in this round, and what this table takes along. */
export function TableCards({ step, place }: { step: Step; place: Place }) {
  const t = useTexts('seat')
  const words = useTexts('phone')
  const mine = new Set(useAll('myCard').map(({ id }) => id))
  const here = useCards(place.table).filter((card) => isHere(card, step.id, place))
  const others = here.filter(({ id, kind }) => kind === 'card' && !mine.has(id))
  return (
    <>
      <Insights title={t('insights.here')} cards={here.filter(({ kind }) => kind === 'insight')} />
      {others.length > 0 && (
        <section className={phone.stack} aria-label={t('others')}>
          <h2 className={phone.heading}>
            {t('others')} <span className={phone.note}>{t('cards', { count: others.length })}</span>
          </h2>
          <ul className={phone.list}>
            {others.toReversed().map(({ id, text, number }) => (
              <li key={id}>
                <Card
                  size="phone"
                  text={text}
                  number={number}
                  numberLabel={words('card.number', { number })}
                  settling
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Earlier step={step} place={place} />
    </>
  )
}

const isHere = (card: CardView, step: string, { table, round }: Place): boolean =>
  card.step === step && card.table === table && card.round === round && card.mergedInto === null

/** Who comes to a table finds what the groups before have left there. */
function Earlier({ step, place }: { step: Step; place: Place }) {
  const t = useTexts('seat')
  const left = useCards(place.table).filter(
    (card) =>
      card.kind === 'insight' && card.step === step.id && card.table === place.table && (card.round ?? 0) < place.round,
  )
  return <Insights title={t('insights.before')} cards={left} rounds />
}
