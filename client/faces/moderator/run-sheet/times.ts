import type { Run } from '../../../../shared/domain/run.ts'
import type { Step } from '../../../../shared/domain/agenda.ts'

export interface StepTime {
  /** When the plan lets the step begin; null where the plan names no hour. */
  planned: number | null
  /** When it began, or is expected to begin as things stand. */
  expected: number | null
  startedAt: number | null
}

export interface Schedule {
  steps: Map<string, StepTime>
  plannedEnd: number | null
  expectedEnd: number | null
}

/** The plan's beginning: the date and hour of the invitation, else the moment of opening. */
export function beginOf(date: string, begin: string, openedAt: number | null): number | null {
  const told = date && begin ? Date.parse(`${date}T${begin}`) : Number.NaN
  if (Number.isNaN(told)) return openedAt
  // A rehearsal on the evening before goes by its own hours, not by those of the invitation.
  return openedAt !== null && Math.abs(openedAt - told) > halfDay ? openedAt : told
}

const halfDay = 6 * 3_600_000

/** Planned and expected times side by side. What was left out takes no time; a step that overruns pushes what follows. */
export function scheduleOf(
  order: readonly Step[],
  run: (step: string) => Run,
  begin: number | null,
  now: number,
): Schedule {
  const steps = new Map<string, StepTime>()
  let planned = begin
  let expected = begin
  for (const step of order) {
    const { status, startedAt, endedAt } = run(step.id)
    const length = status === 'skipped' ? 0 : step.minutes * 60_000
    const from = startedAt ?? (expected === null ? null : Math.max(expected, now))
    steps.set(step.id, { planned, expected: from, startedAt })
    planned = planned === null ? null : planned + step.minutes * 60_000
    expected = from === null ? null : endOf(status, from, endedAt, length, now)
  }
  return { steps, plannedEnd: planned, expectedEnd: expected }
}

function endOf(status: Run['status'], from: number, endedAt: number | null, length: number, now: number): number {
  if (status === 'done') return endedAt ?? from
  if (status === 'running') return Math.max(from + length, now)
  return from + length
}
