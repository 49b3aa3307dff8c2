import { brokenConflict } from './conflicts.ts'
import type { Conflict, ConflictCode, Plan, Planning, SeatingTask } from './task.ts'
import { violations, type ViolationCode } from './verify.ts'

/** Under which name a promise that could not be kept is told; everything else is `not-found`. */
const names: Partial<Record<ViolationCode, ConflictCode>> = {
  'apart-met': 'apart-too-many',
  'together-split': 'together-too-many',
  'group-split': 'groups-unfit',
}

/**
 * The plan if it keeps every promise; otherwise which ones it does not, with whom and where. The search is built so that this never
 * happens; the judge looks at each plan all the same, because a broken one must not reach anybody.
 */
export function sound(task: SeatingTask, plan: Plan): Planning {
  const broken = violations(task, plan.rounds)
  if (broken.length === 0) return { possible: true, plan }
  const codes = new Set(broken.map(({ code }) => names[code] ?? 'not-found'))
  const conflicts = [...codes].map((code): Conflict => {
    const same = broken.filter((one) => (names[one.code] ?? 'not-found') === code)
    return brokenConflict(
      code,
      same.flatMap(({ people }) => people),
      same.flatMap(({ tables }) => tables),
    )
  })
  return { possible: false, conflicts }
}
