import { Check, PencilLine } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { ClusterView, GoalView } from '../../../../shared/views/nouns.ts'
import { newId } from '../../../session/id.ts'
import { useAll, useCards, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'
import { useWriteCard } from '../cards/write-card.tsx'
import { useGuardedText } from './guarded-text.ts'
import { Conflict } from './conflict.tsx'
import styles from './work.module.css'

/** Each main point beside the goal it becomes; the link between them is kept for good. */
export function ReframeWork({ step }: { step: Step }) {
  const t = useTexts('moderator')
  const clusters = useAll('cluster').filter((cluster) => step.of.includes(cluster.step))
  const chosen = clusters.filter((cluster) => cluster.chosen)
  const points = chosen.length > 0 ? chosen : clusters
  if (points.length === 0) return <EmptyState level={3} title={t('reframe.none')} text={t('reframe.noneText')} />
  return (
    <div className={styles.pairs}>
      {points.map((point) => (
        <Turn key={point.id} point={point} step={step} />
      ))}
    </div>
  )
}

function Turn({ point, step }: { point: ClusterView; step: Step }) {
  const t = useTexts('moderator')
  const goal = useAll('goal').find(({ cluster }) => cluster === point.id)
  const cards = useCards()
  const members = new Set(point.cards)
  const own = cards.filter(({ id }) => members.has(id))
  const proposals = cards.filter(
    (card) => card.kind === 'proposal' && card.about === point.id && card.state === 'shown',
  )
  const write = useWriteCard()
  const [draft, setDraft] = useState<string | null>(null)
  const [saves, setSaves] = useState(0)
  const done = () => {
    setDraft(null)
    setSaves(saves + 1)
  }
  return (
    <article className={styles.turn} aria-label={point.name}>
      <h3 className={styles.strip} data-accent="criticism">
        <UserText text={point.name} />
      </h3>
      <details>
        <summary>{t('cards', { count: own.length })}</summary>
        <ul className={styles.list}>
          {own.map((card) => (
            <li key={card.id} className={styles.quote} data-accent="criticism">
              {card.number} <UserText text={card.text} />
            </li>
          ))}
        </ul>
      </details>
      <Goal
        key={`${draft ?? ''} ${saves}`}
        point={point}
        goal={goal}
        step={step}
        draft={draft}
        takesFocus={saves > 0 && draft === null}
        onDone={done}
      />
      {proposals.length > 0 && <h4 className={styles.soft}>{t('reframe.proposals', { count: proposals.length })}</h4>}
      <ul className={styles.list}>
        {proposals.map((card) => (
          <li key={card.id} className={styles.row}>
            <span className={styles.grow}>
              <UserText text={card.text} />
            </span>
            <Button
              aria-label={t('reframe.takeLabel', { text: card.text })}
              icon={<Check aria-hidden />}
              onClick={() => setDraft(card.text)}
            >
              {t('reframe.take')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        kind="quiet"
        icon={<PencilLine aria-hidden />}
        onClick={() => write.open({ step: step.id, about: point.id })}
      >
        {t('reframe.write')}
      </Button>
    </article>
  )
}

interface GoalProps {
  point: ClusterView
  goal: GoalView | undefined
  step: Step
  /** A proposal that was taken and now waits to be settled. */
  draft: string | null
  /** Just saved: the button is gone, and the focus must not go with it. */
  takesFocus: boolean
  onDone: () => void
}

function Goal({ point, goal, step, draft, takesFocus, onDone }: GoalProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus) area.current?.focus()
  }, [takesFocus])
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const [id] = useState(newId)
  const field = useGuardedText<string | null>({ text: goal?.text ?? '', stamp: goal?.text ?? null }, draft)
  const base = { goal: goal?.id ?? id, step: step.id, cluster: point.id }
  const save = async () => {
    const before = goal?.text ?? null
    const text = field.text.trim()
    const back = () =>
      before === null
        ? send('goal.remove', { goal: base.goal })
        : send('goal.write', { ...base, text: before, seen: text })
    const reply = await act('goal.write', { ...base, text, seen: field.seen }, { done: t('reframe.done'), undo: back })
    if (reply.ok) {
      field.saved()
      onDone()
    }
  }
  return (
    <form
      className={styles.list}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        ref={area}
        label={t('reframe.goal')}
        hint={goal ? undefined : t('reframe.hint')}
        value={field.text}
        onChange={field.setText}
      />
      {field.conflict && <Conflict theirs={goal?.text ?? ''} onTake={field.takeTheirs} onKeep={field.keepMine} />}
      {(field.dirty || draft !== null) && (
        <Button kind="primary" type="submit" disabled={field.text.trim() === ''}>
          {t(goal ? 'reframe.change' : 'reframe.settle')}
        </Button>
      )}
    </form>
  )
}
