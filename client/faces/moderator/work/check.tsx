import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useAll, useCards, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useAct } from '../act.tsx'
import { CardDeeds } from '../cards/card-deeds.tsx'
import type { Course } from '../course.ts'
import styles from './work.module.css'

/** The parked objections come back, one by one, each with the group's answer and the idea it belongs to. */
export function CheckWork({ step, course }: { step: Step; course: Course }) {
  const t = useTexts('moderator')
  const known = new Set(course.order.map(({ id }) => id))
  const objections = useCards().filter(
    (card) => card.kind === 'objection' && card.state === 'shown' && card.mergedInto === null && known.has(card.step),
  )
  const open = objections.filter(({ answer }) => answer === '')
  if (objections.length === 0) return <EmptyState level={3} title={t('check.none')} text={t('check.noneText')} />
  return (
    <>
      <p className={styles.soft}>{t('check.count', { open: open.length, all: objections.length })}</p>
      <ol className={styles.pairs}>
        {objections.map((card) => (
          <Objection key={card.id} card={card} step={step} />
        ))}
      </ol>
    </>
  )
}

function Objection({ card, step }: { card: CardView; step: Step }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const sketches = useAll('sketch').filter(({ removed }) => !removed)
  const near = sketches.filter((sketch) => step.of.includes(sketch.step))
  const [typed, setTyped] = useState<string | null>(null)
  const answer = typed ?? card.answer
  const write = async (changes: { answer?: string; about?: string | null }) => {
    const before = { card: card.id, answer: card.answer, about: card.about }
    const undo = () => send('objection.answer', before)
    const reply = await act(
      'objection.answer',
      { ...before, ...changes },
      { done: t('check.done', { number: card.number }), undo },
    )
    if (reply.ok && changes.answer !== undefined) setTyped(null)
  }
  return (
    <li className={styles.turn}>
      <Card
        kind="comment"
        text={card.text}
        number={card.number}
        numberLabel={t('card.number', { number: card.number })}
      >
        <CardDeeds card={card} />
      </Card>
      <TextArea label={t('check.answer')} value={answer} onChange={setTyped} />
      <Select
        label={t('check.about')}
        value={card.about ?? ''}
        options={[
          { value: '', text: t('check.aboutNone') },
          ...(near.length > 0 ? near : sketches).map((sketch) => ({
            value: sketch.id,
            text: titleOf(sketch) || t('sketch.untitled', { number: sketch.number }),
          })),
        ]}
        onChange={(about) => void write({ about: about || null })}
      />
      {typed !== null && typed !== card.answer && (
        <Button kind="primary" onClick={() => void write({ answer: typed })}>
          {t('save')}
        </Button>
      )}
    </li>
  )
}
