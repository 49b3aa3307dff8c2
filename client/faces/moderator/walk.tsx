import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { Reply } from '../../../shared/wire/messages.ts'
import { useSend } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useActing } from './act.tsx'
import { useCourse, useLocal } from './course.ts'

interface Walk {
  /** Next, back, repeat and jump: the step starts now. */
  go: (step: Step) => void
  skip: (step: Step) => void
}

const WalkContext = createContext<Walk | null>(null)

export function useWalk(): Walk {
  const walk = use(WalkContext)
  if (!walk) throw new Error('walking is used outside of WalkProvider')
  return walk
}

/** Goes from step to step. Each command names the step that was seen as running, so that two presses never skip one (D17). */
export function WalkProvider({ children }: { children: ReactNode }) {
  const t = useTexts('moderator')
  const local = useLocal()
  const send = useSend()
  const { act } = useActing()
  const course = useCourse()
  const [held, setHeld] = useState<(() => void) | null>(null)
  const current = course?.current ?? null
  const ballot = course?.openBallot ?? null
  const start = useCallback(
    (step: Step) => {
      const title = local(step.title)
      const undo = current && (() => send('step.start', { step: current.id, from: step.id }))
      void act(
        'step.start',
        { step: step.id, from: current?.id ?? null },
        { done: t('walk.started', { title }), undo: undo && current?.id !== step.id ? undo : undefined },
      )
    },
    [act, current, local, send, t],
  )
  const skip = useCallback(
    (step: Step) => {
      const done = t('walk.skipped', { title: local(step.title) })
      const back = (): Promise<Reply> => send('step.start', { step: step.id, from: after?.id ?? null })
      const after = course?.order[course.order.findIndex(({ id }) => id === step.id) + 1]
      const undo = current?.id === step.id ? back : undefined
      void act('step.skip', { step: step.id, from: current?.id ?? null }, { done, undo })
    },
    [act, course, current, local, send, t],
  )
  const walk = useMemo<Walk>(() => {
    // An open ballot is never left behind: the way on leads through closing it.
    const guarded = (move: () => void) => (ballot ? setHeld(() => move) : move())
    return { go: (step) => guarded(() => start(step)), skip: (step) => guarded(() => skip(step)) }
  }, [ballot, skip, start])
  const closeAndGo = async () => {
    const move = held
    setHeld(null)
    if (!ballot || !move) return
    const reply = await act('ballot.close', { ballot: ballot.id })
    if (reply.ok) move()
  }
  return (
    <WalkContext value={walk}>
      {children}
      <ConfirmDialog
        open={held !== null}
        title={t('walk.ballot.title')}
        confirmLabel={t('walk.ballot.confirm')}
        cancelLabel={t('cancel')}
        onConfirm={() => void closeAndGo()}
        onCancel={() => setHeld(null)}
      >
        <p>{t('walk.ballot.text', { count: ballot?.voters ?? 0 })}</p>
      </ConfirmDialog>
    </WalkContext>
  )
}
