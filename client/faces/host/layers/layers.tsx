import { useId, useState } from 'react'
import { roundId } from '../../../../shared/domain/round.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { isInsight, useTableCards } from '../cards/use-cards.ts'
import { CardRow } from '../cards/card-row.tsx'
import { LateWords } from '../cloth/late-words.tsx'
import type { Layer, Place } from '../here.ts'
import { usePlace } from '../place.ts'
import { useWording } from '../wording.ts'
import { LaidCloth } from '../../../tables/cloth/laid-cloth.tsx'
import { useQuestion } from '../../../tables/hall.ts'
import { UserText } from '../../../ui/user-text.tsx'
import host from '../host.module.css'

interface LayersProps {
  table: string
  layers: readonly Layer[]
  title: string
}

/** What was said at this table before, round by round: one lies on the other like sheets of paper. */
export function Layers({ table, layers, title }: LayersProps) {
  const t = useTexts('host')
  const words = useTexts('tables')
  const wording = useWording()
  const titleId = useId()
  const [chosen, choose] = useState('')
  const last = layers.at(-1)
  const layer = layers.find(({ step, round }) => roundId(step.id, round.index) === chosen) ?? last
  if (!layer) return null
  const isOneStep = layers.every(({ step }) => step.id === layer.step.id)
  const nameOf = ({ step, round }: Layer): string => {
    const number = words('round', { number: round.index + 1 })
    return isOneStep ? number : `${wording(step.title).text}: ${number}`
  }
  const id = roundId(layer.step.id, layer.round.index)
  return (
    <section className={host.part} aria-labelledby={titleId}>
      <h2 id={titleId} className={host.heading}>
        {title}
      </h2>
      {layers.length > 1 && (
        <Segmented
          label={t('layers.choose')}
          quietLabel
          value={id}
          segments={layers.map((one) => ({ value: roundId(one.step.id, one.round.index), text: nameOf(one) }))}
          onChange={choose}
        />
      )}
      <Sheet
        key={id}
        layer={layer}
        name={nameOf(layer)}
        place={{ table, step: layer.step.id, round: layer.round.index }}
      />
    </section>
  )
}

function Sheet({ layer, name, place }: { layer: Layer; name: string; place: Place }) {
  const t = useTexts('host')
  const words = useTexts('tables')
  const isWriting = usePlace() !== null
  const question = useQuestion(place.step, place.round)
  const cards = useTableCards(place)
  const insights = cards.filter(isInsight)
  const others = cards.filter((card) => !isInsight(card))
  return (
    <div className={host.layer}>
      <p className={host.note}>
        {name} · {words('seats', { count: layer.round.counts[place.table] ?? 0 })}
      </p>
      {question && (
        <p className={host.question}>
          <UserText text={question.text} lang={question.lang} />
        </p>
      )}
      <Shelf title={t('layer.insights')} none={t('layer.insights.none')} cards={insights} />
      <h3 className={host.subheading}>{words('cloth')}</h3>
      {/* Where a new cloth is laid, they are shown beside it. */}
      {!isWriting && <LateWords place={place} />}
      <LaidCloth place={place} />
      <Shelf title={t('layer.cards')} none={t('layer.cards.none')} cards={others} />
    </div>
  )
}

function Shelf({ title, none, cards }: { title: string; none: string; cards: ReturnType<typeof useTableCards> }) {
  return (
    <>
      <h3 className={host.subheading}>{title}</h3>
      {cards.length === 0 ? (
        <p className={host.note}>{none}</p>
      ) : (
        <ul className={host.cards}>
          {cards.map((card) => (
            <li key={card.id}>
              <CardRow card={card} still />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
