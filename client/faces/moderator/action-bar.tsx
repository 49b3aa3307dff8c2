import { ArrowRight, BellRing, Check, DoorOpen, Eye, Lock, Mic, Play, Table2, Undo2, Users, Vote } from 'lucide-react'
import { usePresence, useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { NextAction } from './action.ts'
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
  const { waiting = 0 } = usePresence()
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
        {!action.detail && waiting > 0 && t('needs.waiting', { count: waiting })}
      </p>
      <span className={styles.next}>
        <Button kind="primary" size="large" icon={<Icon aria-hidden />} disabled={notMine} onClick={action.press}>
          {action.words}
        </Button>
      </span>
      <ConfirmDialog
        open={asking !== null}
        title={asking?.title ?? ''}
        confirmLabel={asking?.confirmLabel ?? ''}
        cancelLabel={asking?.cancelLabel ?? ''}
        onConfirm={() => asking?.confirm()}
        onCancel={() => asking?.cancel()}
      >
        <p>{asking?.text}</p>
      </ConfirmDialog>
    </footer>
  )
}
