import { Check, Circle, CircleDot, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './run-sheet-steps.module.css'

export interface RunSheetStep {
  id: string
  title: string
  state: 'done' | 'current' | 'planned' | 'skipped'
  /** The state in a word. */
  stateText: string
  /** "15 min" */
  detail?: string | undefined
  actions?: ReactNode
}

interface RunSheetStepsProps {
  label: string
  steps: readonly RunSheetStep[]
}

const icons = { done: Check, current: CircleDot, planned: Circle, skipped: SkipForward } as const

/** Where we are and what comes: rows of a run sheet. */
export function RunSheetSteps({ label, steps }: RunSheetStepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <StepRow key={step.id} step={step} />
      ))}
    </ol>
  )
}

function StepRow({ step }: { step: RunSheetStep }) {
  const Icon = icons[step.state]
  return (
    <li
      className={classNames(styles.step, styles[step.state])}
      aria-current={step.state === 'current' ? 'step' : undefined}
    >
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.words}>
        <span className={styles.title}>{step.title}</span>
        <span className={styles.state}>
          {step.stateText}
          {step.detail && <> · {step.detail}</>}
        </span>
      </span>
      {step.actions}
    </li>
  )
}
