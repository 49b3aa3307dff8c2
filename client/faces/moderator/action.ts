import { useState } from 'react'
import { remaining } from '../../../shared/domain/remaining.ts'
import { useAll, useNoun, usePresence, useSession } from '../../session/react.tsx'
import { useTexts, type Translate } from '../../texts/texts.tsx'
import { useSealing } from './board/sheet.tsx'
import { useClosing } from './closing.tsx'
import { runOf, useLocal, type Course } from './course.ts'
import { useDoing } from './doing.ts'
import { useReportNext } from './harvest/report-next.ts'
import { nextOf, stepBefore, type Next } from './next.ts'
import { useRoundNext } from './rounds/round-facts.ts'
import { usePlaceTexts } from './rounds/words.ts'
import { useTableWords } from '../../tables/names.ts'
import { useWalk } from './walk.tsx'

export interface NextAction {
  next: Next
  /** Words on the large button. */
  words: string
  /** A second line, where the moment has one. */
  detail: string
  /** What "back" goes to; empty where there is nothing. */
  backWords: string
  press: () => void
  back: () => void
  /** Something would be over before everybody was ready: asked once. */
  asking: (Question & { confirm: () => void; cancel: () => void }) | null
}

interface Question {
  title: string
  /** Blank where the phones that are missing are the whole question. */
  text: string
  confirmLabel: string
  cancelLabel: string
}

/** What would be over with the press, and with it the time for whatever is still on phones. */
const ends = (next: Next): boolean =>
  next.kind === 'close' ||
  next.kind === 'ballot.close' ||
  (next.kind === 'round' && (next.deed === 'end' || (next.deed === 'call' && next.runs)))

/** Tells one meaning of the button from another: a question that was asked of the one is not answered for the other. */
const meaning = (next: Next): string =>
  next.kind === 'round' ? `round ${next.deed} ${next.round}` : `${next.kind} ${'step' in next ? next.step.id : ''}`

/** The one next action, its words, and what pressing it does. */
export function useNextAction(course: Course): NextAction {
  const t = usePlaceTexts()
  const local = useLocal()
  const walk = useWalk()
  const next = useNext(course)
  const [asked, setAsked] = useState<(Question & { of: string }) | null>(null)
  const does = useDoing()
  const closing = useClosing()
  const questionOf = useQuestion(course)
  const { words, detail } = useWords(course, next)
  const previous = stepBefore({ order: course.order, current: course.current, run: (step) => runOf(course, step) })
  const press = () => {
    const question = questionOf(next)
    if (question) setAsked({ ...question, of: meaning(next) })
    else does(next)
  }
  const cancel = () => setAsked(null)
  const confirm = () => {
    cancel()
    closing.passOver()
    does(next)
  }
  return {
    next,
    words,
    detail,
    backWords: previous ? t('next.back', { title: local(previous.title) }) : '',
    press,
    back: () => previous && course.workshop.status === 'open' && walk.go(previous),
    asking: asked?.of === meaning(next) ? { ...asked, confirm, cancel } : null,
  }
}

function useWords(course: Course, next: Next): { words: string; detail: string } {
  const t = usePlaceTexts()
  const local = useLocal()
  const { here } = usePresence()
  const session = useSession()
  const tables = useTableWords()
  const ballot = course.openBallot
  if (next.kind === 'round') {
    const mode = next.step.seating?.mode ?? 'mix'
    return { words: t(`next.round.${next.deed}`, { number: next.round + 1, mode }), detail: '' }
  }
  if (next.kind === 'report') {
    const table = session.store.get('table', next.table)
    return { words: t('next.report', { name: table ? tables.short(table) : '' }), detail: '' }
  }
  const turnout = ballot && t('needs.turnout', { count: ballot.voters, of: Math.max(here, ballot.voters) })
  return {
    words: 'step' in next ? t(`next.${next.kind}`, { title: local(next.step.title) }) : t(`next.${next.kind}`),
    detail: next.kind === 'ballot.close' ? (turnout ?? '') : '',
  }
}

/** What is asked before the button does its work, looked at in the moment of the press. */
function useQuestion(course: Course): (next: Next) => Question | null {
  const t = usePlaceTexts()
  const session = useSession()
  const { here } = usePresence()
  const { asks } = useClosing()
  const hall = useTexts('hall')
  return (next) => {
    if (next.kind === 'ballot.close') {
      const missing = here - (course.openBallot?.voters ?? here)
      const text = t('ballot.ask.text', { count: missing })
      const [confirmLabel, cancelLabel] = [t('next.ballot.close'), t('ballot.ask.wait')]
      if (missing > 0) return { title: t('ballot.ask.title'), text, confirmLabel, cancelLabel }
    }
    if (!ends(next)) return null
    // A slip of the finger must not send a hundred people to their feet.
    const timer = session.store.get('timer', 'it')
    const minutes = next.kind === 'round' && timer ? Math.ceil(remaining(timer, session.now()) / 60_000) : 0
    if (minutes < 2) return asks ? phonesQuestion(hall) : null
    const text = t('rounds.ask.text', { count: minutes })
    return { title: t('rounds.ask.title'), text, confirmLabel: t('rounds.ask.yes'), cancelLabel: t('rounds.ask.no') }
  }
}

/** The words on its button follow what comes in meanwhile. */
const phonesQuestion = (t: Translate<'hall'>): Question => ({
  title: '',
  text: '',
  confirmLabel: '',
  cancelLabel: t('phones.ask.wait'),
})

function useNext(course: Course): Next {
  const ballots = useAll('ballot')
  const sealing = useSealing()
  const { current, workshop, order, openBallot } = course
  const collected = useNoun('collected', current?.id)
  const round = useRoundNext(current)
  const report = useReportNext(current)
  return nextOf({
    status: workshop.status,
    order,
    current,
    run: (step) => runOf(course, step),
    cards: collected ?? 0,
    openBallot: openBallot?.id ?? null,
    voted: ballots.some((ballot) => ballot.step === current?.id && !ballot.open),
    sealed: sealing === 'sealed',
    round,
    report,
  })
}
