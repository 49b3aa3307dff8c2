import type { Seats } from '../../../../../shared/rotation/task.ts'
import { violations, type Violation } from '../../../../../shared/rotation/verify.ts'
import type { Hall } from '../../../../../shared/tables/hall.ts'
import { taskOf } from '../../../../../shared/tables/task.ts'

/** A change by hand: somebody goes to another table, or changes places with somebody there. */
export interface HandChange {
  round: number
  person: string
  with: { person: string } | { table: string }
}

/** Seats of one round after the change. */
function changed(seats: Seats, { person, with: target }: HandChange): Seats {
  const from = seats[person]
  if ('table' in target) return { ...seats, [person]: target.table }
  const to = seats[target.person]
  return from === undefined || to === undefined ? seats : { ...seats, [person]: to, [target.person]: from }
}

const key = ({ code, round, people, tables }: Violation): string =>
  [code, round, ...people.toSorted(), '|', ...tables.toSorted()].join(' ')

/**
 * Promises that a change by hand would break and that are kept now. Nothing is forbidden: people in the hall know best. A round that
 * people already sit in counts as open to change, so that its seats are looked at as well.
 */
export function brokenBy(hall: Hall, change: HandChange): Violation[] {
  const rounds = hall.rounds.map(
    ({ seats }, at) => ({ seats, state: at < change.round ? 'ended' : 'planned' }) as const,
  )
  const task = taskOf({ ...hall, rounds })
  if (!task) return []
  const before = task.announced
  const after = before.map((seats, at) => (at === 0 ? changed(seats, change) : seats))
  const known = new Set(violations(task, before).map(key))
  return violations(task, after).filter((found) => !known.has(key(found)))
}
