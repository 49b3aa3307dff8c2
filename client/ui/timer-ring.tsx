import { clockText } from './clock-text.ts'
import styles from './timer-ring.module.css'

export type TimerState = 'running' | 'paused' | 'last-minute' | 'over'

interface TimerRingProps {
  /** Seconds */
  remaining: number
  /** Seconds */
  total: number
  state: TimerState
  /** The state in words, shown below the time: "noch", "angehalten", "letzte Minute", "Zeit ist um". */
  stateText: string
  /** What is being timed, for screen readers: "Restzeit". */
  label: string
  size?: 'small' | 'normal' | 'screen'
}

/** A quiet ring that empties. It is never a live region: time is announced elsewhere, rarely. */
export function TimerRing({ remaining, total, state, stateText, label, size = 'normal' }: TimerRingProps) {
  const share = total > 0 ? Math.min(1, Math.max(0, remaining / total)) : 0
  return (
    <div className={styles.timer} data-state={state} data-size={size} role="timer" aria-label={label} aria-live="off">
      <div className={styles.face}>
        <svg viewBox="0 0 100 100" className={styles.ring} aria-hidden>
          <circle cx="50" cy="50" r="45" className={styles.track} />
          <circle cx="50" cy="50" r="45" pathLength="1" className={styles.rest} strokeDasharray={`${share} 1`} />
        </svg>
        <bdi dir="ltr" className={styles.time}>
          {clockText(remaining)}
        </bdi>
      </div>
      <span className={styles.state}>{stateText}</span>
    </div>
  )
}
