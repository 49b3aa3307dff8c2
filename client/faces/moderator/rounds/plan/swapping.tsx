import { ArrowLeftRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import type { Violation } from '../../../../../shared/rotation/verify.ts'
import type { Hall } from '../../../../../shared/tables/hall.ts'
import type { TableView } from '../../../../../shared/views/nouns.ts'
import { useSend } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { Button } from '../../../../ui/button.tsx'
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx'
import { LiveRegion } from '../../../../ui/live-region.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { useActing } from '../../act.tsx'
import { useHall } from '../hall.ts'
import { BrokenList } from './broken.tsx'
import { brokenBy, type HandChange } from './swap.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './plan.module.css'

interface Picked {
  round: number
  person: string
  name: string
  table: string
}

export interface Swapping {
  picked: Picked | null
  /** Rounds that have ended are as they were. */
  mayChange: (round: number) => boolean
  tap: (person: Picked) => void
  toTable: (table: TableView) => void
  letGo: () => void
  /** A change that would break promises, and waits for a yes. */
  warning: { broken: Violation[]; go: () => void } | null
  dismiss: () => void
}

/** One person tapped, then another one or a table. What it would break is said before it is done. */
export function useSwapping(step: Step): Swapping {
  const hall = useHall(step)
  const change = useChange(step)
  const words = useTableWords()
  const { say } = useActing()
  const t = usePlaceTexts()
  const [picked, setPicked] = useState<Picked | null>(null)
  const [asked, setAsked] = useState<{ broken: Violation[]; go: () => void } | null>(null)
  useLetGo(picked !== null && asked === null, () => setPicked(null))
  const follow = useFollow(hall)
  const done = (go: () => void) => {
    setPicked(null)
    setAsked(null)
    go()
  }
  const attempt = (wanted: HandChange, go: () => void) => {
    const broken = hall ? brokenBy(hall, wanted) : []
    if (broken.length > 0) setAsked({ broken, go })
    else done(go)
  }
  const tap = (person: Picked) => {
    if (picked?.person === person.person && picked.round === person.round) return setPicked(null)
    if (picked?.round !== person.round) return setPicked(person)
    if (picked.table === person.table) return say(t('plan.sameTable'))
    const wanted = { round: person.round, person: picked.person, with: { person: person.person } }
    return attempt(wanted, () => {
      follow(person)
      change.swap(picked, person)
    })
  }
  const toTable = (table: TableView) => {
    if (!picked) return
    const wanted = { round: picked.round, person: picked.person, with: { table: table.id } }
    attempt(wanted, () => {
      follow(picked)
      change.move(picked, table.id, words.short(table))
    })
  }
  return {
    picked,
    mayChange: (round) => hall?.rounds[round]?.state !== 'ended',
    tap,
    toTable,
    letGo: () => setPicked(null),
    warning: asked && { ...asked, go: () => done(asked.go) },
    dismiss: () => setAsked(null),
  }
}

/** What is done by hand is taken back by hand: swapped back, moved back. */
function useChange(step: Step) {
  const t = usePlaceTexts()
  const { act } = useActing()
  const send = useSend()
  return {
    swap: (a: Picked, b: Picked) => {
      const input = { step: step.id, round: a.round, a: a.person, b: b.person }
      const undo = () => send('seat.swap', input)
      void act('seat.swap', input, { done: t('plan.swapped', { a: a.name, b: b.name }), undo })
    },
    move: ({ round, person, name, table: from }: Picked, table: string, where: string) => {
      const input = { step: step.id, round, participant: person }
      const undo = () => send('seat.move', { ...input, table: from })
      void act('seat.move', { ...input, table }, { done: t('plan.moved', { name, table: where }), undo })
    },
  }
}

/** A button moves with its person: whoever works with the keyboard goes along instead of falling off the page. */
function useFollow(hall: Hall | null): (person: Picked) => void {
  const wanted = useRef<Picked | null>(null)
  useEffect(() => {
    const at = wanted.current
    wanted.current = null
    if (!at || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-person='${at.person}'][data-round='${at.round}']`)?.focus()
  }, [hall])
  return (person) => {
    wanted.current = person
  }
}

function useLetGo(holding: boolean, letGo: () => void): void {
  useEffect(() => {
    if (!holding) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') letGo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

/** Who is picked, what to tap next, and the way out; and what a change would break. */
export function SwapBar({ swapping }: { swapping: Swapping }) {
  const t = usePlaceTexts()
  const { picked, letGo, warning, dismiss } = swapping
  const spoken = picked ? t('plan.picked', { name: picked.name, number: picked.round + 1 }) : ''
  return (
    <>
      {picked && (
        <div className={styles.swapBar}>
          <ArrowLeftRight aria-hidden />
          <p>
            <UserText text={spoken} />
          </p>
          <Button onClick={letGo}>{t('cancel')}</Button>
        </div>
      )}
      <LiveRegion polite={picked ? { id: `${picked.person} ${picked.round}`, text: spoken } : undefined} pace={0} />
      <ConfirmDialog
        open={warning !== null}
        title={t('plan.warn')}
        confirmLabel={t('plan.warn.yes')}
        cancelLabel={t('cancel')}
        onConfirm={() => warning?.go()}
        onCancel={dismiss}
      >
        {warning && <BrokenList broken={warning.broken} />}
      </ConfirmDialog>
    </>
  )
}
