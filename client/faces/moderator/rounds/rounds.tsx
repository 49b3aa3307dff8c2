import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { RefusalCode } from '../../../../shared/commands/refusal.ts'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { PlanAnswer } from '../../../../shared/wire/http.ts'
import { planSeating } from '../../../session/hall.ts'
import { useNoun, useSession } from '../../../session/react.tsx'
import { useActing } from '../act.tsx'
import { usePlaceTexts } from './words.ts'

/** The pages of a step with tables. */
export const pages = ['tables', 'plan', 'people', 'setup'] as const
export type Page = (typeof pages)[number]

export type Proposal = Extract<PlanAnswer, { possible: true }>['proposal']
export type PlanConflict = Extract<PlanAnswer, { possible: false }>['conflicts'][number]

interface Rounds {
  page: Page
  turn: (page: Page) => void
  /** The table that is looked at closely. */
  table: string | null
  openTable: (table: string | null) => void
  /** The plan that lies ready to be looked at. */
  proposal: Proposal | null
  /** Why there can be no plan. */
  conflicts: readonly PlanConflict[]
  planning: boolean
  plan: () => void
  announce: () => void
  discard: () => void
}

const ofNoUse: readonly RefusalCode[] = ['proposal-outdated', 'proposal-unknown', 'moved-on']

const RoundsContext = createContext<Rounds | null>(null)

export function useRoundsDesk(): Rounds {
  const rounds = use(RoundsContext)
  if (!rounds) throw new Error('rounds are used outside of RoundsProvider')
  return rounds
}

/** What the large button and the pages of a step with tables share: the open page and the plan that waits for its yes. */
export function RoundsProvider({ step, children }: { step: Step | null; children: ReactNode }) {
  const id = step?.seating ? step.id : null
  const [page, turn] = useState<Page>('tables')
  const [table, openTable] = useState<string | null>(null)
  // Another step begins with its tables in view, not with a page of the one before.
  useEffect(() => {
    turn('tables')
    openTable(null)
  }, [id])
  const { answer, planning, plan, forget } = usePlanning(id, () => turn('plan'))
  const { act } = useActing()
  const t = usePlaceTexts()
  const proposal = answer?.possible ? answer.proposal : null
  const announce = useCallback(async () => {
    if (!proposal) return
    const { id: named, step: of } = proposal
    const reply = await act('seating.announce', { step: of, proposal: named }, { done: t('plan.announced') })
    // A plan that no longer fits the hall is of no use to anybody.
    if (reply.ok || ofNoUse.includes(reply.code)) forget()
    if (reply.ok) turn('tables')
  }, [act, forget, proposal, t])
  const rounds = useMemo<Rounds>(
    () => ({
      page,
      turn,
      table,
      openTable: (next) => {
        openTable(next)
        turn('tables')
      },
      proposal,
      conflicts: answer?.possible === false ? answer.conflicts : [],
      planning,
      plan: () => void plan(),
      announce: () => void announce(),
      discard: forget,
    }),
    [page, table, proposal, answer, planning, plan, announce, forget],
  )
  return <RoundsContext value={rounds}>{children}</RoundsContext>
}

function usePlanning(step: string | null, onAnswer: () => void) {
  const { workshop } = useSession()
  const { say } = useActing()
  const t = usePlaceTexts()
  const [answer, setAnswer] = useState<PlanAnswer | null>(null)
  const [planning, setPlanning] = useState(false)
  const revision = useNoun('seating', step ?? '')?.revision ?? 0
  const forget = useCallback(() => setAnswer(null), [])
  // What was planned for another step, or before somebody else announced a plan, is over.
  useEffect(() => forget(), [step, revision, forget])
  const plan = async () => {
    if (step === null || planning) return
    setPlanning(true)
    const reply = await planSeating(workshop, step)
    setPlanning(false)
    if (!reply.ok) return say(t(reply.code === 'unreachable' ? 'plan.unreachable' : `refusal.${reply.code}`), 'error')
    setAnswer(reply.value)
    onAnswer()
  }
  return { answer, planning, plan, forget }
}
