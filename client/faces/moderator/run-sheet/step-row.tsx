import { Check, Circle, CircleDot, Play, RotateCcw, SkipForward } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Run } from '../../../../shared/domain/run.ts'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { MenuList, type MenuItem } from '../../../ui/menu-list.tsx'
import { runOf, useLocal, type Course } from '../course.ts'
import { useWalk } from '../walk.tsx'
import { useClock } from './clock.ts'
import type { StepTime } from './times.ts'
import styles from './run-sheet.module.css'

const icons = { done: Check, running: CircleDot, planned: Circle, skipped: SkipForward } as const

interface StepRowProps {
  step: Step
  course: Course
  time: StepTime | undefined
}

/** One row of the run sheet; a tap opens what can be done with the step. */
export function StepRow({ step, course, time }: StepRowProps) {
  const local = useLocal()
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const run = runOf(course, step.id)
  const isCurrent = course.current?.id === step.id
  const { items, select } = useStepMenu(step, run, course)
  const close = (focusBack: boolean) => {
    setOpen(false)
    if (focusBack) anchor.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (isCurrent) anchor.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const Icon = icons[run.status]
  return (
    <li className={styles.step} data-status={run.status}>
      <span ref={anchor} className={styles.anchor}>
        <button
          type="button"
          className={classNames(styles.row, isCurrent && styles.current)}
          aria-haspopup="menu"
          aria-expanded={open}
          aria-current={isCurrent ? 'step' : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon className={styles.icon} aria-hidden />
          <span className={styles.words}>
            <span className={styles.name}>{local(step.title)}</span>
            <RowDetail step={step} run={run} time={time} />
          </span>
        </button>
      </span>
      {open && (
        <MenuList
          label={local(step.title)}
          items={items}
          anchor={anchor}
          onClose={close}
          onSelect={(id) => {
            close(true)
            select(id)
          }}
        />
      )}
    </li>
  )
}

function RowDetail({ step, run, time }: { step: Step; run: Run; time: StepTime | undefined }) {
  const t = useTexts('moderator')
  const clock = useClock()
  const planned = time?.planned ?? null
  const hour = (at: number | null): string => (at === null ? '' : clock(at))
  const words = [t(`status.${run.status}`), t('sheet.minutes', { count: step.minutes })]
  if (run.times > 1) words.push(t('sheet.times', { count: run.times }))
  return (
    <span className={styles.detail}>
      <span>{words.join(' · ')}</span>
      <span>
        {planned !== null && t('sheet.planned', { time: hour(planned) })}
        {time?.startedAt && <> {t('sheet.actual', { time: hour(time.startedAt) })}</>}
      </span>
    </span>
  )
}

function useStepMenu(step: Step, run: Run, course: Course): { items: MenuItem[]; select: (id: string) => void } {
  const t = useTexts('moderator')
  const walk = useWalk()
  const here = course.current?.id === step.id
  const ran = run.times > 0
  const shut = course.workshop.status !== 'open'
  const start: MenuItem = here
    ? { id: 'start', text: t('sheet.repeat'), icon: <RotateCcw aria-hidden />, disabled: shut }
    : { id: 'start', text: ran ? t('sheet.backTo') : t('sheet.startHere'), icon: <Play aria-hidden />, disabled: shut }
  const skip: MenuItem = {
    id: 'skip',
    text: here ? t('sheet.skipOn') : t('sheet.skip'),
    icon: <SkipForward aria-hidden />,
    disabled: shut || run.status === 'done' || run.status === 'skipped',
  }
  return { items: [start, skip], select: (id) => (id === 'skip' ? walk.skip(step) : walk.go(step)) }
}
