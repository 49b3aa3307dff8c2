import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { absenceId, isComplete, type Absence } from '../../hall/absence.ts'
import { PhonesNow, type Late } from '../../hall/phones.tsx'
import { useAbsence } from '../../hall/use-absence.ts'
import type { Course } from './course.ts'

interface Closing {
  absence: Absence
  /** Somebody is worth a question before a step, a round or the workshop ends. */
  asks: boolean
  /** The question was answered with yes: the same phones are not asked about again while they stay away. */
  passOver: () => void
}

const ClosingContext = createContext<Closing | null>(null)

export function useClosing(): Closing {
  const closing = use(ClosingContext)
  if (!closing) throw new Error('closing is used outside of ClosingProvider')
  return closing
}

/** What is known of missing phones, and about which of them the moderator has been asked. */
export function ClosingProvider({ children }: { children: ReactNode }) {
  const absence = useAbsence()
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const passOver = useCallback(() => setPassed(new Set(absence.missing.map(absenceId))), [absence])
  const asks = absence.arriving > 0 || absence.missing.some((one) => !passed.has(absenceId(one)))
  const closing = useMemo(() => ({ absence, asks, passOver }), [absence, asks, passOver])
  return <ClosingContext value={closing}>{children}</ClosingContext>
}

export const lateOf = ({ openBallot }: Pick<Course, 'openBallot'>): Late => (openBallot ? 'votes' : 'cards')

/** The phones inside of a question: live, and still there to say so when the last of them has come. */
export function PhonesInQuestion({ late }: { late: Late }) {
  const { absence } = useClosing()
  const complete = isComplete(absence)
  const [seen, setSeen] = useState(!complete)
  useEffect(() => {
    if (!complete) setSeen(true)
  }, [complete])
  return seen || !complete ? <PhonesNow absence={absence} late={late} /> : null
}
