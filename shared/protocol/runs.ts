import type { Happened, WorkshopEvent } from '../domain/events.ts'

/** One pass of a step, from the log: the facts keep only the first start and the last end. */
export interface Pass {
  from: number
  /** Null while it runs. */
  to: number | null
  /** Minutes by which its timer was prolonged. */
  prolonged: number
}

interface Watch {
  passes: Map<string, Pass[]>
  step: string | null
  pass: Pass | null
  /** The timer as the step, the round or the report offered it, in milliseconds. */
  offered: number | null
  /** Minutes by which earlier offers of this pass were prolonged. */
  before: number
}

export function passesIn(log: readonly Happened[]): Map<string, Pass[]> {
  const watch: Watch = { passes: new Map(), step: null, pass: null, offered: null, before: 0 }
  for (const { event, at } of log) follow(watch, event, at)
  return watch.passes
}

function follow(watch: Watch, event: WorkshopEvent, at: number): void {
  switch (event.type) {
    case 'step.started':
      end(watch, at)
      return begin(watch, event.step, at)
    case 'step.ended':
    case 'step.skipped':
      if (watch.step === event.step) end(watch, at)
      return
    case 'round.called':
    case 'round.started':
    case 'table.heard':
      return offer(watch)
    case 'timer.set':
      if (event.timer) time(watch, event.timer.total)
      return
    default:
  }
}

function begin(watch: Watch, step: string, at: number): void {
  const pass = { from: at, to: null, prolonged: 0 }
  watch.passes.set(step, [...(watch.passes.get(step) ?? []), pass])
  watch.step = step
  watch.pass = pass
  offer(watch)
}

function end(watch: Watch, at: number): void {
  if (watch.pass) watch.pass.to = at
  watch.step = null
  watch.pass = null
}

/** The next timer is a new one, and none that was prolonged. */
function offer(watch: Watch): void {
  watch.offered = null
  watch.before = watch.pass?.prolonged ?? 0
}

function time(watch: Watch, total: number): void {
  if (!watch.pass) return
  watch.offered ??= total
  watch.pass.prolonged = Math.max(watch.pass.prolonged, watch.before + Math.round((total - watch.offered) / 60_000))
}
