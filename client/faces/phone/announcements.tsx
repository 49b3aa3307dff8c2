import { useEffect, useEffectEvent, useState } from 'react'
import { dotsIn } from '../../../shared/domain/ballot.ts'
import { useAll, useCurrentStep, useLinkState, useNoun, useNow, usePhase } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { LiveRegion, type Announcement } from '../../ui/live-region.tsx'
import { useMineState } from './mine-state.tsx'
import { timeLeft } from './time-left.ts'
import { useBallotOf } from './use-ballot.ts'
import { useMine } from './use-mine.ts'
import { useWording } from './wording.ts'

/** What a screen reader hears of changes: a new step at once, everything else politely and not too often (A4). */
export function Announcements() {
  const spoken = [useLinkWords(), useTimeWords(), useBallotWords(), useCardWords()]
  return <LiveRegion polite={useLatestChange(spoken)} assertive={useLatestChange([useStepWords()])} />
}

/** The sentence that changed last. What is there from the beginning is read with the page and not announced. */
function useLatestChange(sentences: string[]): Announcement | undefined {
  const online = useLinkState().state === 'online'
  const [settled, setSettled] = useState(false)
  const [before, setBefore] = useState(sentences)
  const [latest, setLatest] = useState<Announcement>()
  const compare = useEffectEvent(() => {
    if (!settled) {
      setBefore(sentences)
      setSettled(online)
      return
    }
    const changed = sentences.filter((sentence, place) => sentence !== before[place] && sentence !== '')
    setBefore(sentences)
    if (changed.length > 0) setLatest({ id: (Number(latest?.id) || 0) + 1, text: changed.join(' ') })
  })
  const all = sentences.join('\n')
  useEffect(() => compare(), [all, online])
  return latest
}

function useStepWords(): string {
  const wording = useWording()
  const t = useTexts('phone')
  const phase = usePhase()
  const step = useCurrentStep()
  const front = useNoun('workshop')?.phones === 'front'
  if (!phase || !step) return ''
  const where = [t('phase', { name: wording(phase.name).text }), wording(step.title).text]
  const what = front ? [t('front.title')] : [wording(step.prompt).text, t('rule', { rule: wording(phase.rule).text })]
  return [...where, ...what].join('. ')
}

function useLinkWords(): string {
  const t = useTexts('phone')
  const { state } = useLinkState()
  if (state === 'offline') return t('offline.calm')
  return state === 'online' ? t('link.online') : ''
}

/** A3: a warning one minute before the end, and one at the end. */
function useTimeWords(): string {
  const t = useTexts('phone')
  const timer = useNoun('timer')
  const now = useNow(1000)
  const step = useCurrentStep()
  const isWalking = useAll('round').some((round) => round.step === step?.id && round.state === 'called')
  // Walking is nothing to come to an end with.
  if (!timer || isWalking) return ''
  const { state } = timeLeft(timer, now)
  // At tables the last minute has a question of its own.
  if (state === 'last-minute') return step?.kind === 'rounds' ? '' : t('time.warning')
  return state === 'over' ? t('timer.over') : ''
}

function useBallotWords(): string {
  const t = useTexts('phone')
  const step = useCurrentStep()
  const ballot = useBallotOf(step?.id ?? '')
  const choice = useNoun('myBallot', ballot?.id ?? '')?.choice
  if (!ballot) return ''
  if (!ballot.open) return t('ballot.closed')
  if (!choice) return t('ballot.opened')
  return ballot.on === 'mood'
    ? t('vote.saved')
    : t('ballot.saved', { left: ballot.dots - dotsIn(choice), dots: ballot.dots })
}

function useCardWords(): string {
  const state = useMineState()
  const step = useCurrentStep()
  const goals = useAll('goal').length
  const latest = useMine().findLast((mine) => mine.step === step?.id && mine.state !== 'withdrawn')
  const t = useTexts('phone')
  if (!latest) return step?.kind === 'reframe' && goals > 0 ? t('reframe.goals', { count: goals }) : ''
  return state(latest)?.text ?? ''
}
