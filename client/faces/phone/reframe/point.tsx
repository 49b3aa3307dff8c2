import { CornerDownRight, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { ClusterView } from '../../../../shared/views/nouns.ts'
import { useAll, useCards } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useCardActions } from '../card-actions.ts'
import { Composer } from '../composer.tsx'
import { useDraft } from '../draft.ts'
import { MyCards } from '../my-cards.tsx'
import type { Mine } from '../mine.ts'
import phone from '../phone.module.css'
import { proposalDraft } from './open-point.ts'
import styles from './point.module.css'

interface PointProps {
  step: Step
  point: ClusterView
  mine: readonly Mine[]
  left: number | null
  open: boolean
  onOpen: () => void
  onClose: () => void
}

/** One main point: what was criticised, the goal it has become, and a place for my own wording. */
export function Point({ step, point, mine, left, open, onOpen, onClose }: PointProps) {
  const t = useTexts('phone')
  const { add, dismiss } = useCardActions()
  const [text, write] = useDraft(proposalDraft(step.id, point.id))
  // Not after a reload: that would call up the keyboard unasked.
  const [pressed, setPressed] = useState(false)
  const goals = useAll('goal').filter((goal) => goal.cluster === point.id)
  const propose = (written: string) => {
    add({ step: step.id, kind: 'proposal', text: written, about: point.id })
    onClose()
  }
  return (
    <article className={styles.point}>
      <div data-accent="criticism" className={styles.origin}>
        <Card size="phone" kind="heading" text={point.name} />
      </div>
      {goals.map((goal) => (
        <Goal key={goal.id} text={goal.text} />
      ))}
      <Proposals step={step} point={point} mine={mine} />
      {open ? (
        <Composer
          label={t('reframe.label')}
          hint={t('reframe.hint')}
          button={t('reframe.send')}
          text={text}
          onText={write}
          onSend={propose}
          takesFocus={pressed}
        />
      ) : (
        (left === null || left > 0) && (
          <Button
            icon={<PenLine aria-hidden />}
            wide
            onClick={() => {
              setPressed(true)
              onOpen()
            }}
          >
            {t('reframe.open')}
          </Button>
        )
      )}
      <MyCards
        step={step}
        kind="proposal"
        title={t('reframe.mine')}
        cards={mine.filter(({ about }) => about === point.id)}
        onTakeBack={(refused) => {
          write(refused.text)
          onOpen()
          dismiss(refused)
        }}
      />
    </article>
  )
}

function Goal({ text }: { text: string }) {
  const t = useTexts('phone')
  return (
    <div className={styles.goal}>
      <CornerDownRight aria-hidden />
      <p className={phone.strong}>
        <span className={styles.label}>{t('reframe.goal')}</span>
        <UserText text={text} />
      </p>
    </div>
  )
}

/** What others offer, so that one sentence can grow out of several. */
function Proposals({ step, point, mine }: Pick<PointProps, 'step' | 'point' | 'mine'>) {
  const t = useTexts('phone')
  const own = new Set(mine.map(({ id }) => id))
  const others = useCards().filter(
    (card) => card.step === step.id && card.kind === 'proposal' && card.about === point.id && !own.has(card.id),
  )
  if (others.length === 0) return null
  return (
    <section className={phone.tight} aria-label={t('reframe.others')}>
      <h2 className={phone.note}>{t('reframe.others')}</h2>
      <ul className={phone.bullets}>
        {others.map(({ id, text }) => (
          <li key={id}>
            <UserText text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
