import { useNoun, usePhase } from '../../session/react.tsx'
import { useTableWords } from '../../tables/names.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { PhaseBadge } from '../../ui/phase-badge.tsx'
import { TimerRing } from '../../ui/timer-ring.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useCourse, useOwnTable } from './here.ts'
import { useTimeLeft } from './time-left.ts'
import { useWording } from './wording.ts'
import styles from './head.module.css'

/** Which table this is, where the day stands, and how much time is left. */
export function Head() {
  const words = useTableWords()
  const table = useOwnTable()
  if (!table) return null
  return (
    <header className={styles.head}>
      <div className={styles.sign} role="img" aria-label={words.sign(table)}>
        <TableSign number={table.number} />
      </div>
      <div className={styles.names}>
        <p className={styles.name}>
          <UserText text={words.full(table)} />
        </p>
        {table.theme !== '' && (
          <p className={styles.theme}>
            <UserText text={table.theme} />
          </p>
        )}
      </div>
      <div className={styles.where}>
        <Place />
        <RoundLine />
      </div>
      <Clock />
    </header>
  )
}

function Place() {
  const wording = useWording()
  const phase = usePhase()
  return phase && <PhaseBadge accent={phase.accent} name={wording(phase.name).text} size="small" />
}

function RoundLine() {
  const t = useTexts('tables')
  const course = useCourse()
  if (!course || course.count === 0) return null
  return <p className={styles.round}>{t('round.of', { number: course.round + 1, count: course.count })}</p>
}

function Clock() {
  const t = useTexts('host')
  const left = useTimeLeft()
  const walking = useCourse()?.moment === 'called'
  const isOpen = useNoun('workshop')?.status === 'open'
  if (!left || !isOpen) return null
  const words = walking && left.state !== 'over' ? t('time.walking') : t(`time.${left.state}`)
  return (
    <div className={styles.clock}>
      <TimerRing
        size="small"
        label={t('time')}
        remaining={left.remaining}
        total={left.total}
        state={left.state}
        stateText={words}
      />
    </div>
  )
}
