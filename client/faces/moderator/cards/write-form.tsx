import { useRef, useState } from 'react'
import { takes } from '../../../../shared/commands/card.ts'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { cardKinds, type CardKind } from '../../../../shared/domain/card.ts'
import { cardLimit } from '../../../../shared/domain/text.ts'
import { newId } from '../../../session/id.ts'
import { useAll, useSend } from '../../../session/react.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useAct } from '../act.tsx'
import { useLocal } from '../course.ts'
import { usePlaceTexts } from '../rounds/words.ts'
import { useWhere, type Where } from './where.tsx'
import styles from './cards.module.css'

/** What the card is written for, when that is known already: a main point in the Wende. */
export interface WriteFor {
  step: string
  about: string | null
  kind?: CardKind
  /** Where and when it was said, in a step with tables. */
  table?: string
  round?: number
}

interface WriteFormProps {
  steps: readonly Step[]
  target: WriteFor | null
}

/** Stays open after a card hangs, for a whole stack of paper ones. */
export function WriteForm({ steps, target }: WriteFormProps) {
  const t = usePlaceTexts()
  const local = useLocal()
  const [stepId, setStepId] = useState(target?.step ?? steps[0]?.id ?? '')
  const step = steps.find(({ id }) => id === stepId) ?? steps[0]
  const [text, setText] = useState('')
  const [error, setError] = useState('')
  const [kind, setKind] = useState<CardKind>(target?.kind ?? 'card')
  const [column, setColumn] = useState('')
  const [about, setAbout] = useState(target?.about ?? '')
  const place = useWhere(step, target)
  const field = useRef<HTMLTextAreaElement>(null)
  const add = useAdd()
  if (!step) return null
  const kinds = cardKinds.filter((each) => takes(step, each))
  const as = kinds.includes(kind) ? kind : (kinds[0] ?? 'card')
  const inColumn = as === 'card' ? (step.columns.find(({ id }) => id === column) ?? step.columns[0]) : undefined
  const hang = async () => {
    const written = { step: step.id, kind: as, text, column: inColumn?.id ?? null, about: about || null }
    const refusal = await add({ ...written, ...place.at })
    setError(refusal)
    if (!refusal) setText('')
    field.current?.focus()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void hang()
      }}
    >
      {steps.length > 1 && (
        <Select
          label={t('write.step')}
          value={step.id}
          options={steps.map(({ id, title }) => ({ value: id, text: local(title) }))}
          onChange={setStepId}
        />
      )}
      {place.fields}
      {kinds.length > 1 && (
        <Segmented
          label={t('write.kind')}
          value={as}
          segments={kinds.map((each) => ({ value: each, text: t(`kind.${each}`) }))}
          onChange={setKind}
        />
      )}
      {as === 'card' && step.columns.length > 1 && (
        <Segmented
          label={t('write.column')}
          value={inColumn?.id ?? ''}
          segments={step.columns.map(({ id, name }) => ({ value: id, text: local(name) }))}
          onChange={setColumn}
        />
      )}
      {as === 'proposal' && <AboutPoint step={step} value={about} onChange={setAbout} />}
      <TextArea
        ref={field}
        label={t('write.text')}
        hint={t(as === 'insight' ? 'write.hintInsight' : 'write.hint')}
        error={error || undefined}
        value={text}
        onChange={setText}
        limit={cardLimit}
        leftLabel={(left) => t('write.left', { count: left })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void hang()
        }}
      />
      <Button kind="primary" type="submit">
        {t('write.hang')}
      </Button>
    </form>
  )
}

function AboutPoint({ step, value, onChange }: { step: Step; value: string; onChange: (value: string) => void }) {
  const t = usePlaceTexts()
  const clusters = useAll('cluster').filter((cluster) => step.of.includes(cluster.step))
  const options = clusters.filter(({ chosen }) => chosen || clusters.every((each) => !each.chosen))
  return (
    <Select
      label={t('write.about')}
      value={value}
      options={[
        { value: '', text: t('write.aboutNone') },
        ...options.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      onChange={onChange}
    />
  )
}

interface Written extends Where {
  step: string
  kind: CardKind
  text: string
  column: string | null
  about: string | null
}

/** Hangs the card; gives the sentence of the refusal, or nothing. */
function useAdd(): (written: Written) => Promise<string> {
  const t = usePlaceTexts()
  const act = useAct()
  const send = useSend()
  return async (written) => {
    const card = newId()
    const undo = () => send('card.retract', { card })
    const done = t('write.done', { text: written.text.slice(0, 40) })
    const reply = await act('card.add', { card, ...written }, { done, undo })
    return reply.ok ? '' : t(`refusal.${reply.code}`, reply.params)
  }
}
