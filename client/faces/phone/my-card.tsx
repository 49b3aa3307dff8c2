import { Pencil, Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useCardActions } from './card-actions.ts'
import { CardEditor, editDraft } from './card-editor.tsx'
import { markOf } from './column-sign.tsx'
import { useDraft } from './draft.ts'
import styles from './my-card.module.css'
import { useMineState } from './mine-state.tsx'
import type { Mine } from './mine.ts'
import { useWording } from './wording.ts'

interface MyCardProps {
  mine: Mine
  step: Step
  onTakeBack: () => void
  onWithdrawn: () => void
}

/** One card of mine: its text, what has become of it in words (D5), and what can still be done. */
export function MyCard({ mine, step, onTakeBack, onWithdrawn }: MyCardProps) {
  const [begun] = useDraft(editDraft(mine))
  const [editing, setEditing] = useState(begun !== '')
  if (editing) return <CardEditor mine={mine} onDone={() => setEditing(false)} />
  const edit = () => setEditing(true)
  return (
    <MineCard mine={mine} step={step}>
      {mine.state === 'refused' ? (
        <RefusedActions mine={mine} onTakeBack={mine.outgoing?.name === 'card.add' ? onTakeBack : edit} />
      ) : (
        <Actions mine={mine} onEdit={edit} onWithdrawn={onWithdrawn} />
      )}
    </MineCard>
  )
}

/** A card with its state, for lists in which nothing can be done with it. */
export function MineCard({ mine, step, children }: { mine: Mine; step: Step | undefined; children?: ReactNode }) {
  const t = useTexts('phone')
  const wording = useWording()
  const state = useMineState()(mine)
  const column = step?.columns.find(({ id }) => id === mine.column)
  const sign = column && column.sign !== 'none' && { mark: markOf(column), label: wording(column.name).text }
  return (
    <Card
      size="phone"
      kind={mine.kind === 'objection' ? 'comment' : 'statement'}
      text={mine.text}
      number={mine.number ?? undefined}
      numberLabel={mine.number === null ? undefined : t('card.number', { number: mine.number })}
      sign={sign || undefined}
      state={state}
      settling
    >
      {children}
    </Card>
  )
}

function Actions({ mine, onEdit, onWithdrawn }: { mine: Mine; onEdit: () => void; onWithdrawn: () => void }) {
  const t = useTexts('phone')
  const { withdraw } = useCardActions()
  const takeAway = () => {
    withdraw(mine)
    onWithdrawn()
  }
  return (
    <span className={styles.choices}>
      <Button kind="quiet" icon={<Pencil aria-hidden />} onClick={onEdit}>
        {t('card.edit')}
      </Button>
      <Button kind="quiet" icon={<Undo2 aria-hidden />} onClick={takeAway}>
        {t('card.withdraw')}
      </Button>
    </span>
  )
}

function RefusedActions({ mine, onTakeBack }: { mine: Mine; onTakeBack: () => void }) {
  const t = useTexts('phone')
  const { dismiss } = useCardActions()
  return (
    <>
      <Button icon={<Pencil aria-hidden />} onClick={onTakeBack}>
        {t('card.takeBack')}
      </Button>
      <Button kind="quiet" onClick={() => dismiss(mine)}>
        {t('card.forget')}
      </Button>
    </>
  )
}
