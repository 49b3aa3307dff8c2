import { useMemo } from 'react'
import { useNow } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { PhaseBadge } from '../../../ui/phase-badge.tsx'
import { runOf, useLocal, type Course } from '../course.ts'
import { useClock } from './clock.ts'
import { StepRow } from './step-row.tsx'
import { beginOf, scheduleOf } from './times.ts'
import styles from './run-sheet.module.css'

/** Where we are, what was and what comes, with planned and actual hours. */
export function RunSheet({ course }: { course: Course }) {
  const t = useTexts('moderator')
  const local = useLocal()
  const clock = useClock()
  const now = useNow(30_000)
  const { agenda, order, workshop } = course
  const begin = beginOf(workshop.about.date, workshop.about.begin, workshop.openedAt)
  const schedule = useMemo(
    () => scheduleOf(order, (step) => runOf(course, step), begin, now),
    [order, course, begin, now],
  )
  const { expectedEnd, plannedEnd } = schedule
  return (
    <div className={styles.sheet}>
      <h2 className={styles.title}>{t('sheet.title')}</h2>
      {workshop.status === 'open' && expectedEnd !== null && (
        <p className={styles.end}>
          {t('sheet.end', { time: clock(expectedEnd) })}{' '}
          <Drift minutes={plannedEnd === null ? 0 : Math.round((expectedEnd - plannedEnd) / 60_000)} />
        </p>
      )}
      {agenda.phases.map((phase) => (
        <section key={phase.id} data-accent={phase.accent} className={styles.phase}>
          <h3 className={styles.phaseName}>
            <PhaseBadge accent={phase.accent} name={local(phase.name)} size="small" />
          </h3>
          <ol className={styles.steps}>
            {order
              .filter((step) => step.phase === phase.id)
              .map((step) => (
                <StepRow key={step.id} step={step} course={course} time={schedule.steps.get(step.id)} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Drift({ minutes }: { minutes: number }) {
  const t = useTexts('moderator')
  if (Math.abs(minutes) < 2) return <span>{t('sheet.inTime')}</span>
  return <strong>{minutes > 0 ? t('sheet.late', { count: minutes }) : t('sheet.early', { count: -minutes })}</strong>
}
