import type { Agenda, Step } from './agenda.ts'

/** What has become of a step so far. A step that is repeated keeps everything and counts up. */
export interface Run {
  status: 'planned' | 'running' | 'done' | 'skipped'
  startedAt: number | null
  endedAt: number | null
  times: number
  revealed: boolean
}

export const notRunYet: Run = { status: 'planned', startedAt: null, endedAt: null, times: 0, revealed: false }

/** Steps in the order in which they are walked: phase by phase. */
export function inOrder(agenda: Agenda): Step[] {
  return agenda.phases.flatMap((phase) => agenda.steps.filter((step) => step.phase === phase.id))
}
