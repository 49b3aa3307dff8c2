import { ArrowRight, BellRing, Check, DoorOpen, Eye, Lock, Mic, Play, Table2, Undo2, Users, Vote } from 'lucide-react'
import { isComplete } from '../../hall/absence.ts'
import { PhonesFigure, type Late } from '../../hall/phones.tsx'
import { useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { NextAction } from './action.ts'
import { lateOf, PhonesInQuestion, useClosing } from './closing.tsx'
import type { Course } from './course.ts'
import styles from './action-bar.module.css'

const icons = {
  open: DoorOpen,
  reopen: DoorOpen,
  close: Check,
  start: ArrowRight,
  next: ArrowRight,
  reveal: Eye,
  'ballot.open': Vote,
  'ballot.close': Lock,
  seal: Lock,
  report: Mic,
} as const

const roundIcons = { tables: Table2, plan: Users, announce: Check, call: BellRing, start: Play, end: Check } as const

/** One large button for what comes next, a quiet way back at the other end, nothing else. */
export function ActionBar({ course, action }: { course: Course; action: NextAction }) {
  const t = useTexts('moderator')
  const { as } = useSession()
  const { absence } = useClosing()
  const { next, asking } = action
  const Icon = next.kind === 'round' ? roundIcons[next.deed] : icons[next.kind]
  // Opening and closing the house is the moderator's; a co-moderator sees who to ask.
  const notMine = as === 'comoderator' && (next.kind === 'open' || next.kind === 'reopen' || next.kind === 'close')
  return (
    <footer className={styles.bar}>
      {action.backWords && course.workshop.status === 'open' && (
        <span className={styles.back}>
          <Button kind="quiet" icon={<Undo2 aria-hidden />} onClick={action.back}>
            {action.backWords}
          </Button>
        </span>
      )}
      <p className={styles.detail}>
        {notMine ? t('next.notMine') : action.detail}
        {course.workshop.status === 'open' && <PhonesFigure absence={absence} late={lateOf(course)} />}
      </p>
      <span className={styles.next}>
        <Button kind="primary" size="large" icon={<Icon aria-hidden />} disabled={notMine} onClick={action.press}>
          {action.words}
        </Button>
      </span>
      <Ask asking={asking} late={lateOf(course)} />
    </footer>
  )
}

/** One question for all that would be over too early: time that is left, votes that are missing, phones that are not here. */
function Ask({ asking, late }: { asking: NextAction['asking']; late: Late }) {
  const t = useTexts('hall')
  const { absence } = useClosing()
  const ready = isComplete(absence)
  const onward = t(ready ? 'phones.ask.on' : 'phones.ask.anyway')
  const title = t(ready ? 'phones.ask.ready' : 'phones.ask.title')
  return (
    <ConfirmDialog
      open={asking !== null}
      title={asking?.title || title}
      confirmLabel={asking?.confirmLabel || onward}
      cancelLabel={asking?.cancelLabel ?? ''}
      onConfirm={() => asking?.confirm()}
      onCancel={() => asking?.cancel()}
    >
      {asking?.text && <p>{asking.text}</p>}
      <PhonesInQuestion late={late} />
    </ConfirmDialog>
  )
}
