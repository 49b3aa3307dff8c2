import { Pause, Play, X } from 'lucide-react'
import type { Timer } from '../../../../shared/domain/moment.ts'
import { remaining } from '../../../../shared/domain/remaining.ts'
import { useNoun, useNow } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TimerRing, type TimerState } from '../../../ui/timer-ring.tsx'
import { LiveRegion } from '../../../ui/live-region.tsx'
import { useAct } from '../act.tsx'
import styles from './timer-panel.module.css'

function stateOf(timer: Timer, left: number): TimerState {
  if (left <= 0) return 'over'
  if (timer.endsAt === null) return 'paused'
  return left <= 60 ? 'last-minute' : 'running'
}

/** The clock that is meant is the one of the step that is seen (D17). */
export const useSeenStep = (): string | null => useNoun('workshop')?.current ?? null

/** Starts or pauses, whichever fits; for the button and for the key. */
export function useTimerToggle(): () => void {
  const act = useAct()
  const timer = useNoun('timer')
  const from = useSeenStep()
  return () => {
    if (!timer) void act('timer.start', { seconds: 300, from })
    else if (timer.endsAt === null) void act('timer.start', { seconds: null, from })
    else void act('timer.pause', { from })
  }
}

export function TimerPanel() {
  const t = useTexts('moderator')
  const act = useAct()
  const timer = useNoun('timer')
  const now = useNow(1000)
  const toggle = useTimerToggle()
  const from = useSeenStep()
  const prolong = (minutes: number) => void act('timer.prolong', { seconds: 60 * minutes, from })
  if (!timer) return <NoTimer />
  const left = remaining(timer, now) / 1000
  const state = stateOf(timer, left)
  return (
    <section className={styles.panel} data-state={state} aria-labelledby="timer-title">
      <h2 id="timer-title" className={styles.title}>
        {t('clock.title')}
      </h2>
      <TimerRing
        remaining={left}
        total={timer.total / 1000}
        state={state}
        stateText={t(`clock.${state}`)}
        label={t('clock.title')}
      />
      {timer.endsAt === null ? (
        <Button icon={<Play aria-hidden />} wide onClick={toggle} disabled={left <= 0}>
          {t('clock.start')}
        </Button>
      ) : (
        <Button icon={<Pause aria-hidden />} wide onClick={toggle}>
          {t('clock.pause')}
        </Button>
      )}
      <div className={styles.more}>
        <Button aria-label={t('clock.less')} onClick={() => prolong(-1)}>
          −1
        </Button>
        <Button aria-label={t('clock.more', { count: 1 })} onClick={() => prolong(1)}>
          +1
        </Button>
        <Button aria-label={t('clock.more', { count: 5 })} onClick={() => prolong(5)}>
          +5
        </Button>
        <IconButton label={t('clock.clear')} icon={<X />} onClick={() => void act('timer.clear', { from })} />
      </div>
      <LiveRegion polite={spoken(state, t('timer.over'), t('clock.lastSpoken'))} />
    </section>
  )
}

function spoken(state: TimerState, over: string, last: string): { id: string; text: string } | undefined {
  if (state === 'over') return { id: 'over', text: over }
  return state === 'last-minute' ? { id: 'last', text: last } : undefined
}

/** Without a clock the usual lengths stand ready. */
function NoTimer() {
  const t = useTexts('moderator')
  const act = useAct()
  const from = useSeenStep()
  return (
    <section className={styles.panel} aria-labelledby="timer-title">
      <h2 id="timer-title" className={styles.title}>
        {t('clock.title')}
      </h2>
      <p className={styles.none}>{t('clock.none')}</p>
      <div className={styles.more}>
        {[2, 5, 10].map((minutes) => (
          <Button key={minutes} onClick={() => void act('timer.start', { seconds: 60 * minutes, from })}>
            {t('sheet.minutes', { count: minutes })}
          </Button>
        ))}
      </div>
    </section>
  )
}
