import { useMemo } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { useCards, useNoun } from '../../../session/react.tsx'
import { useTables } from '../rounds/hall.ts'
import { reportingTables, reportNext } from './reports.ts'

const nobody: readonly string[] = []

export function useReporting(step: Step): TableView[] {
  const tables = useTables()
  const cards = useCards()
  return useMemo(() => reportingTables({ step, tables, cards }), [step, tables, cards])
}

export const useHeard = (step: string): readonly string[] => useNoun('harvest', step)?.heard ?? nobody

/** The table whose turn is next, in a harvest. */
export function useReportNext(step: Step | null): string | null {
  const tables = useTables()
  const cards = useCards()
  const heard = useHeard(step?.id ?? '')
  return step?.kind === 'harvest' ? reportNext({ step, tables, cards }, heard) : null
}
