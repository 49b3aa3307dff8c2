import { useEffect, useEffectEvent, useState } from 'react'
import { useCards, useCurrentStep, useLinkState, useNoun } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { LiveRegion, type Announcement } from '../../ui/live-region.tsx'
import { useCourse, useOwnTable, usePlaceNow } from './here.ts'
import { useAsked } from './insights/ask.tsx'
import { useMessages } from './messages.tsx'
import { useTimeLeft } from './time-left.ts'
import { useWording } from './wording.ts'

/** What a screen reader hears of changes: round and turn at once, everything else politely and not too often (A4). */
export function Announcements() {
  const spoken = [useAskWords(), useMessageWords(), useTimeWords(), useLinkWords(), useCardWords()]
  return <LiveRegion polite={useLatestChange(spoken)} assertive={useLatestChange([useMomentWords()])} />
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

function useMomentWords(): string {
  const t = useTexts('host')
  const words = useTexts('tables')
  const wording = useWording()
  const step = useCurrentStep()
  const course = useCourse()
  const isTurn = useNoun('screen')?.focus === useOwnTable()?.id
  if (!step) return ''
  const title = wording(step.title).text
  if (step.kind === 'harvest' && isTurn) return t('harvest.turn')
  if (!course) return title
  const round = words('round.of', { number: course.round + 1, count: course.count })
  return `${title}. ${round}: ${t(`moment.${course.moment}`)}`
}

function useAskWords(): string {
  const t = useTexts('host')
  return useAsked(usePlaceNow(), useCourse()?.moment) ? t('ask') : ''
}

function useMessageWords(): string {
  const t = useTexts('host')
  const [newest] = useMessages()
  return newest ? `${t('messages.from')} ${newest.text}` : ''
}

/** A3: a warning one minute before the end, and one at the end. */
function useTimeWords(): string {
  const t = useTexts('host')
  const left = useTimeLeft()
  const isRunning = useCourse()?.moment === 'running'
  if (!left || !isRunning) return ''
  if (left.state === 'last-minute') return t('time.warning')
  return left.state === 'over' ? t('timer.over') : ''
}

function useLinkWords(): string {
  const t = useTexts('host')
  const { state } = useLinkState()
  if (state === 'offline') return t('offline.calm')
  return state === 'online' ? t('link.online') : ''
}

function useCardWords(): string {
  const t = useTexts('host')
  const place = usePlaceNow()
  const cards = useCards()
  const count = cards.filter(
    ({ kind, table, step, round }) =>
      kind === 'card' && table === place?.table && step === place.step && round === place.round,
  ).length
  return count === 0 ? '' : t('cards.heard', { count })
}
