import { useState } from 'react'
import { useAll, usePresence, useSend, useSession } from '../../session/react.tsx'
import { newId } from '../../session/id.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useAct } from './act.tsx'
import { useBoardSheet, useSealing } from './board/sheet.tsx'
import { runOf, useLocal, type Course } from './course.ts'
import { nextOf, stepBefore, type Next } from './next.ts'
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
  /** Not everybody has voted yet: asked once before the ballot closes. */
  asking: { voters: number; here: number; confirm: () => void; cancel: () => void } | null
}

/** The one next action, its words, and what pressing it does. */
export function useNextAction(course: Course): NextAction {
  const t = useTexts('moderator')
  const local = useLocal()
  const walk = useWalk()
  const next = useNext(course)
  const [asking, setAsking] = useState(false)
  const { here } = usePresence()
  const does = useDoing()
  const previous = stepBefore({ order: course.order, current: course.current, run: (step) => runOf(course, step) })
  const ballot = course.openBallot
  const press = () => {
    if (next.kind === 'ballot.close' && ballot && ballot.voters < here) setAsking(true)
    else does(next)
  }
  const confirm = () => {
    setAsking(false)
    does(next)
  }
  return {
    next,
    words: 'step' in next ? t(`next.${next.kind}`, { title: local(next.step.title) }) : t(`next.${next.kind}`),
    detail:
      next.kind === 'ballot.close' && ballot
        ? t('needs.turnout', { count: ballot.voters, of: Math.max(here, ballot.voters) })
        : '',
    backWords: previous ? t('next.back', { title: local(previous.title) }) : '',
    press,
    back: () => previous && course.workshop.status === 'open' && walk.go(previous),
    asking: asking && ballot ? { voters: ballot.voters, here, confirm, cancel: () => setAsking(false) } : null,
  }
}

function useNext(course: Course): Next {
  const ballots = useAll('ballot')
  const sealing = useSealing()
  const { current, workshop, order, openBallot } = course
  return nextOf({
    status: workshop.status,
    order,
    current,
    run: (step) => runOf(course, step),
    cards: current ? (course.runs.get(current.id)?.cards ?? 0) : 0,
    openBallot: openBallot?.id ?? null,
    voted: ballots.some((ballot) => ballot.step === current?.id && !ballot.open),
    sealed: sealing === 'sealed',
  })
}

/** What each meaning of the button does, with its way back. */
function useDoing(): (next: Next) => void {
  const t = useTexts('moderator')
  const local = useLocal()
  const act = useAct()
  const send = useSend()
  const session = useSession()
  const walk = useWalk()
  const board = useBoardSheet()
  return (next) => {
    switch (next.kind) {
      case 'open':
      case 'reopen':
        return void act('workshop.open', {}, { done: t('done.open'), undo: () => send('workshop.close', {}) })
      case 'close':
        return void act('workshop.close', {}, { done: t('done.close'), undo: () => send('workshop.open', {}) })
      case 'start':
      case 'next':
        return walk.go(next.step)
      case 'reveal': {
        const undo = () => send('step.reveal', { step: next.step.id, revealed: false })
        return void act('step.reveal', { step: next.step.id, revealed: true }, { done: t('done.reveal'), undo })
      }
      case 'ballot.open': {
        const ballot = newId()
        const done = t('done.ballot.open', { title: local(next.step.title) })
        const undo = () => send('ballot.discard', { ballot })
        return void act('ballot.open', { ballot, step: next.step.id }, { done, undo })
      }
      case 'ballot.close': {
        const voters = session.store.get('ballot', next.ballot)?.voters ?? 0
        return void act('ballot.close', { ballot: next.ballot }, { done: t('done.ballot.close', { count: voters }) })
      }
      case 'seal':
        return void board?.seal()
    }
  }
}
