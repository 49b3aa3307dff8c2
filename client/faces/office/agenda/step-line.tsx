import { ArrowDown, ArrowUp, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { inOrder } from '../../../../shared/domain/run.ts'
import { type Step } from '../../../../shared/domain/agenda.ts'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './agenda.module.css'
import { offsets, timeAfter } from './clock.ts'
import { useDesk } from './desk.ts'
import { canMove, moveStep } from './edit.ts'
import { StepFields } from './step-fields.tsx'
import { StepWords } from './step-words.tsx'

/** One line of the run sheet: when, what, how long; opened it becomes its own form. */
export function StepLine({ step }: { step: Step }) {
  const t = useTexts('office')
  const { agenda, begin, focusNext } = useDesk()
  const [open, setOpen] = useState(false)
  const steps = inOrder(agenda)
  const before = offsets(steps.map(({ minutes }) => minutes))[steps.findIndex(({ id }) => id === step.id)] ?? 0
  const toggle = () => {
    setOpen(!open)
    focusNext(`step-${step.id}-edit`)
  }
  return (
    <li className={styles.step} data-open={open || undefined}>
      <div className={styles.line}>
        <p className={styles.time}>
          {timeAfter(begin, before)}
          <span className={styles.minutes}>{t('agenda.minutes', { count: step.minutes })}</span>
        </p>
        <StepWords step={step} />
        <StepActions step={step} open={open} onToggle={toggle} />
      </div>
      {open && <StepFields step={step} onDone={toggle} />}
    </li>
  )
}

interface StepActionsProps {
  step: Step
  open: boolean
  onToggle: () => void
}

function StepActions({ step, open, onToggle }: StepActionsProps) {
  const t = useTexts('office')
  const { agenda } = useDesk()
  const move = useMove(step)
  const title = useTitle(step)
  return (
    <div className={styles.stepActions}>
      <IconButton
        id={`step-${step.id}-up`}
        label={t('step.up', { title })}
        icon={<ArrowUp />}
        disabled={!canMove(agenda, step.id, -1)}
        onClick={() => move(-1)}
      />
      <IconButton
        id={`step-${step.id}-down`}
        label={t('step.down', { title })}
        icon={<ArrowDown />}
        disabled={!canMove(agenda, step.id, 1)}
        onClick={() => move(1)}
      />
      <IconButton
        id={`step-${step.id}-edit`}
        label={t('step.edit', { title })}
        icon={<PencilLine />}
        aria-expanded={open}
        onClick={onToggle}
      />
    </div>
  )
}

function useTitle(step: Step): string {
  const t = useTexts('office')
  return inLanguage(step.title, useLanguage()) || t('agenda.untitled')
}

function useMove(step: Step) {
  const t = useTexts('office')
  const language = useLanguage()
  const title = useTitle(step)
  const { agenda, edit, say, focusNext } = useDesk()
  return (by: -1 | 1) => {
    const moved = inOrder(moveStep(step.id, by)(agenda))
    const at = moved.findIndex(({ id }) => id === step.id)
    const phase = agenda.phases.find(({ id }) => id === moved[at]?.phase)
    edit(moveStep(step.id, by))
    const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up']
    focusNext(`step-${step.id}-${same}`, `step-${step.id}-${other}`)
    const place = { title, place: at + 1, count: moved.length }
    say(t('agenda.moved', { ...place, phase: phase ? inLanguage(phase.name, language) : '' }))
  }
}
