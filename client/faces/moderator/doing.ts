import { it } from '../../../shared/views/nouns.ts'
import { newId } from '../../session/id.ts'
import { useSend, useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useAct } from './act.tsx'
import { useBoardSheet } from './board/sheet.tsx'
import { useLocal } from './course.ts'
import type { Next } from './next.ts'
import { useRoundDoing } from './rounds/round-doing.ts'
import { useWalk } from './walk.tsx'

/** What each meaning of the button does, with its way back. */
export function useDoing(): (next: Next) => void {
  const t = useTexts('moderator')
  const local = useLocal()
  const act = useAct()
  const send = useSend()
  const session = useSession()
  const walk = useWalk()
  const board = useBoardSheet()
  const roundDoes = useRoundDoing()
  /** The step that is seen as running (D17). */
  const here = () => session.store.get('workshop', it)?.current ?? null
  return (next) => {
    switch (next.kind) {
      case 'open':
      case 'reopen':
        return void act(
          'workshop.open',
          {},
          { done: t('done.open'), undo: () => send('workshop.close', { from: here() }) },
        )
      case 'close':
        return void act(
          'workshop.close',
          { from: here() },
          { done: t('done.close'), undo: () => send('workshop.open', {}) },
        )
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
        const seen = session.store.all('ballot').filter(({ step }) => step === next.step.id).length
        return void act('ballot.open', { ballot, step: next.step.id, from: here(), seen }, { done, undo })
      }
      case 'ballot.close': {
        const voters = session.store.get('ballot', next.ballot)?.voters ?? 0
        return void act('ballot.close', { ballot: next.ballot }, { done: t('done.ballot.close', { count: voters }) })
      }
      case 'seal':
        return void board?.seal()
      case 'round':
        return roundDoes(next)
      case 'report':
        return void act('harvest.call', {
          step: next.step.id,
          table: next.table,
          after: session.store.get('screen', it)?.focus ?? null,
        })
    }
  }
}
