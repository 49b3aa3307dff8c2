import { Copy, Hourglass, PauseCircle } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useCards, useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useLocal } from '../course.ts'
import { CardDeeds } from './card-deeds.tsx'
import { matches } from './search.ts'
import styles from './cards.module.css'

const everything = ''

/** All cards of a step as they come, newest first, with search by word or number and by column. */
export function CardWall({ step, hint }: { step: Step; hint: string }) {
  const t = useTexts('moderator')
  const local = useLocal()
  const cards = useCards()
  const [search, setSearch] = useState('')
  const [column, setColumn] = useState(everything)
  const own = useMemo(() => cards.filter((card) => card.step === step.id).toReversed(), [cards, step.id])
  const found = own.filter((card) => (column === everything || card.column === column) && matches(card, search))
  if (own.length === 0) return <EmptyState level={3} title={t('collect.none')} text={hint} />
  return (
    <>
      <div className={styles.tools} role="search">
        <TextField
          label={t('cards.search')}
          type="search"
          placeholder={t('cards.searchHint')}
          value={search}
          onChange={setSearch}
        />
        {step.columns.length > 1 && (
          <Select
            label={t('cards.column')}
            value={column}
            options={[
              { value: everything, text: t('cards.everyColumn') },
              ...step.columns.map(({ id, name }) => ({
                value: id,
                text: `${local(name)} (${own.filter((card) => card.column === id).length})`,
              })),
            ]}
            onChange={setColumn}
          />
        )}
        <p className={styles.count}>{t('collect.count', { found: found.length, all: own.length })}</p>
      </div>
      <ul className={styles.wall}>
        {found.map((card) => (
          <WallCard key={card.id} card={card} step={step} />
        ))}
      </ul>
    </>
  )
}

const marks = { plus: '+', minus: '−', wish: '★', none: '' } as const

/** A card with all that is said about it, and what can be done with it. */
export const WallCard = memo(function WallCard({ card, step }: { card: CardView; step: Step }) {
  const t = useTexts('moderator')
  const local = useLocal()
  const column = step.columns.find(({ id }) => id === card.column)
  const mark = column ? marks[column.sign] : ''
  const tags = [
    card.kind === 'objection' && t('parked'),
    card.kind === 'insight' && t('kind.insight'),
    card.onBehalf && t('cards.onBehalfShort'),
  ].filter((tag) => typeof tag === 'string')
  return (
    <li className={styles.card} data-off={card.state !== 'shown' || card.mergedInto ? '' : undefined}>
      <Card
        text={card.text}
        kind={card.kind === 'objection' ? 'comment' : 'statement'}
        number={card.number}
        numberLabel={t('card.number', { number: card.number })}
        sign={column && mark ? { mark, label: local(column.name) } : undefined}
        tags={tags}
        state={useCardState(card)}
      />
      <span className={styles.deeds}>
        <CardDeeds card={card} />
      </span>
    </li>
  )
})

/** Only what is not as usual is said. */
function useCardState(card: CardView) {
  const t = useTexts('moderator')
  const into = useNoun('card', card.mergedInto ?? '')
  if (card.state === 'held')
    return { text: t('cards.state.held'), icon: <PauseCircle aria-hidden />, tone: 'warn' } as const
  if (card.state === 'late')
    return { text: t('cards.state.late'), icon: <Hourglass aria-hidden />, tone: 'warn' } as const
  if (into) return { text: t('cards.state.merged', { number: into.number }), icon: <Copy aria-hidden /> }
  return undefined
}
