import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { takes } from '../../../../shared/commands/card.ts'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { runOf, type Course } from '../course.ts'
import { WriteForm, type WriteFor } from './write-form.tsx'

interface Write {
  open: (target?: WriteFor) => void
}

const WriteContext = createContext<Write | null>(null)

export function useWriteCard(): Write {
  const write = use(WriteContext)
  if (!write) throw new Error('writing is used outside of WriteCardProvider')
  return write
}

const takesAny = (step: Step): boolean =>
  takes(step, 'card') || takes(step, 'objection') || takes(step, 'proposal') || takes(step, 'insight')

/** Steps that a card can be written for: the one that runs first, then those that have run. */
export function writableSteps(course: Course): Step[] {
  const open = course.order.filter(
    (step) => takesAny(step) && (runOf(course, step.id).times > 0 || step === course.current),
  )
  return open.toSorted((a, b) => Number(b === course.current) - Number(a === course.current))
}

/** Whoever has no phone takes part: a card is written for them at any moment, and marked. */
export function WriteCardProvider({ course, children }: { course: Course; children: ReactNode }) {
  const t = useTexts('moderator')
  const [target, setTarget] = useState<WriteFor | null>(null)
  const [isOpen, setOpen] = useState(false)
  const steps = writableSteps(course)
  const write = useMemo<Write>(
    () => ({
      open: (wanted) => {
        setTarget(wanted ?? null)
        setOpen(true)
      },
    }),
    [],
  )
  return (
    <WriteContext value={write}>
      {children}
      <Dialog open={isOpen} title={t('write.title')} closeLabel={t('close')} onClose={() => setOpen(false)}>
        {steps.length === 0 ? <p>{t('write.notYet')}</p> : <WriteForm steps={steps} target={target} />}
      </Dialog>
    </WriteContext>
  )
}
