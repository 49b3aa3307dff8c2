import { useCurrentStep, useNoun, useNow } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { TimerRing } from '../../ui/timer-ring.tsx'
import { timeLeft } from './time-left.ts'

/** The time left of the step, by the server's clock (D18). */
export function Clock() {
  const t = useTexts('phone')
  const timer = useNoun('timer')
  const now = useNow(1000)
  const hasRounds = useCurrentStep()?.kind === 'rounds'
  if (!timer) return null
  const left = timeLeft(timer, now)
  // Each round has a clock of its own; that of all of them would only mislead.
  if (hasRounds && left.state === 'ready') return null
  return (
    <TimerRing
      size="small"
      label={t('time')}
      remaining={left.remaining}
      total={left.total}
      state={left.state === 'ready' ? 'paused' : left.state}
      stateText={t(`time.${left.state}`)}
    />
  )
}
