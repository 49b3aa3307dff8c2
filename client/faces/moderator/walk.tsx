import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { Reply } from '../../../shared/wire/messages.ts'
import { isComplete } from '../../hall/absence.ts'
import { useSend } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useActing } from './act.tsx'
import { PhonesInQuestion, useClosing } from './closing.tsx'
import { useCourse, useLocal, type Course } from './course.ts'

interface Walk {
  /** Next, back, repeat and jump: the step starts now. */
  go: (step: Step) => void
  skip: (step: Step) => void
}

/** A way that waits for an answer, and the step that it leads away from. */
interface Held {
  move: () => void
  from: string | null
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
  const [held, setHeld] = useState<Held | null>(null)
  const { asks, passOver } = useClosing()
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
    const guarded = (ends: boolean, move: () => void) =>
      ballot || (ends && asks) ? setHeld({ move, from: current?.id ?? null }) : move()
    const leaves = (step: Step) => current !== null && current.id !== step.id
    return {
      go: (step) => guarded(leaves(step), () => start(step)),
      skip: (step) => guarded(current?.id === step.id, () => skip(step)),
    }
  }, [asks, ballot, current, skip, start])
  // Somebody else went on meanwhile: what was asked of the step before is not answered for this one.
  const question = held && held.from === (current?.id ?? null) ? held : null
  const go = async () => {
    setHeld(null)
    passOver()
    const closed = ballot === null || (await act('ballot.close', { ballot: ballot.id })).ok
    if (closed) question?.move()
  }
  return (
    <WalkContext value={walk}>
      {children}
      <Question course={course} open={question !== null} onGo={() => void go()} onStay={() => setHeld(null)} />
    </WalkContext>
  )
}

interface QuestionProps {
  course: Course | null
  open: boolean
  onGo: () => void
  onStay: () => void
}

/** Before a step ends: votes that still come in, phones that are not here. */
function Question({ course, open, onGo, onStay }: QuestionProps) {
  const t = useTexts('moderator')
  const hall = useTexts('hall')
  const { absence } = useClosing()
  const ballot = course?.openBallot ?? null
  const ready = isComplete(absence)
  const onward = hall(ready ? 'phones.ask.on' : 'phones.ask.anyway')
  const title = hall(ready ? 'phones.ask.ready' : 'phones.ask.title')
  return (
    <ConfirmDialog
      open={open}
      title={ballot ? t('walk.ballot.title') : title}
      confirmLabel={ballot ? t('walk.ballot.confirm') : onward}
      cancelLabel={ballot ? t('cancel') : hall('phones.ask.wait')}
      onConfirm={onGo}
      onCancel={onStay}
    >
      {ballot && <p>{t('walk.ballot.text', { count: ballot.voters })}</p>}
      <PhonesInQuestion late={ballot ? 'votes' : 'cards'} />
    </ConfirmDialog>
  )
}
