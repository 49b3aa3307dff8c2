import { CircleAlert, CloudUpload, Lightbulb, Pencil, Undo2 } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { useLinkState } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useDraft } from '../draft.ts'
import { CardEditor } from './card-editor.tsx'
import type { TableCard } from './table-cards.ts'
import { useCardDeeds } from './use-cards.ts'
import styles from './cards.module.css'

interface CardRowProps {
  card: TableCard
  /** Earlier layers are read and not written. */
  still?: boolean
  /** Makes an insight of it; left out where that is not possible. */
  onInsight?: (() => void) | undefined
}

/** One card of this table: its words, what has become of it (D5), and what can be done with it. */
export function CardRow({ card, still = false, onInsight }: CardRowProps) {
  const t = useTexts('host')
  const [begun] = useDraft(`edit.${card.id}`)
  const [editing, setEditing] = useState(begun !== null)
  const state = useCardState(card)
  if (editing && !still) return <CardEditor card={card} onDone={() => setEditing(false)} />
  const tags = [
    ...(card.onBehalf ? [t('card.onBehalf')] : []),
    ...(card.same > 0 ? [t('card.same', { count: card.same })] : []),
  ]
  return (
    <Card
      size="board"
      text={card.text}
      number={card.number ?? undefined}
      numberLabel={card.number === null ? undefined : t('card.number', { number: card.number })}
      tags={tags}
      state={state}
      settling
    >
      {!still && <Deeds card={card} onEdit={() => setEditing(true)} onInsight={onInsight} />}
    </Card>
  )
}

interface DeedsProps {
  card: TableCard
  onEdit: () => void
  onInsight: (() => void) | undefined
}

function Deeds({ card, onEdit, onInsight }: DeedsProps) {
  const t = useTexts('host')
  const { withdraw, dismiss } = useCardDeeds()
  const isNew = card.outgoing?.name === 'card.add'
  if (card.state === 'refused')
    return (
      <span className={styles.deeds}>
        <Button icon={<Pencil aria-hidden />} onClick={onEdit}>
          {t('card.again')}
        </Button>
        <Button kind="quiet" onClick={() => dismiss(card)}>
          {t(isNew ? 'card.forget' : 'card.leave')}
        </Button>
      </span>
    )
  return (
    <span className={styles.deeds}>
      {onInsight && (
        <Button kind="quiet" icon={<Lightbulb aria-hidden />} onClick={onInsight}>
          {t('card.insight')}
        </Button>
      )}
      {card.ours && (
        <>
          <Button kind="quiet" icon={<Pencil aria-hidden />} onClick={onEdit}>
            {t('card.edit')}
          </Button>
          <Button kind="quiet" icon={<Undo2 aria-hidden />} onClick={() => withdraw(card)}>
            {t('card.withdraw')}
          </Button>
        </>
      )}
    </span>
  )
}

/** Nothing is said of a card that simply hangs there. */
function useCardState({ state, outgoing }: TableCard): ComponentProps<typeof Card>['state'] {
  const t = useTexts('host')
  const online = useLinkState().state === 'online'
  if (state === 'there') return undefined
  if (state === 'waiting')
    return { text: online ? t('state.sending') : t('state.waiting'), icon: <CloudUpload aria-hidden />, tone: 'warn' }
  const reason = outgoing?.reply ? t(`refusal.${outgoing.reply.code}`, outgoing.reply.params) : ''
  return { text: t('state.refused', { reason }), icon: <CircleAlert aria-hidden />, tone: 'danger' }
}
