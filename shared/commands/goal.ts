import * as v from 'valibot'
import { idSchema, textOf } from '../domain/written.ts'
import { paragraphLimit } from '../domain/text.ts'
import { stepOf } from '../domain/workshop.ts'
import { accept, command, refuse, staff } from './command.ts'
import { isInUse } from './reference.ts'

export const goalCommands = {
  /** Turns a main point into one positive sentence, or rewrites it. `seen` is the text that the writer saw before (D17). */
  'goal.write': command(
    staff,
    v.strictObject({
      goal: idSchema,
      step: idSchema,
      cluster: v.nullable(idSchema),
      text: textOf(paragraphLimit),
      seen: v.nullable(v.string()),
    }),
    ({ goal, step, cluster, text, seen }, { workshop }) => {
      if (!stepOf(workshop, step)) return refuse('step-unknown')
      if (cluster && !workshop.clusters.has(cluster)) return refuse('cluster-unknown')
      if ((workshop.goals.get(goal)?.text ?? null) !== seen) return refuse('field-changed')
      return accept({ type: 'goal.written', goal, step, cluster, text })
    },
  ),

  'goal.remove': command(staff, v.strictObject({ goal: idSchema }), ({ goal }, { workshop }) => {
    if (!workshop.goals.has(goal)) return refuse('goal-unknown')
    return isInUse(workshop, goal) ? refuse('goal-in-use') : accept({ type: 'goal.removed', goal })
  }),
}
