import type { Sketch } from '../sketch.ts'
import type { Workshop } from '../workshop.ts'
import type { Fold } from './table.ts'

function change(workshop: Workshop, id: string, changes: (sketch: Sketch) => Partial<Sketch>): void {
  const sketch = workshop.sketches.get(id)
  if (sketch) workshop.sketches.set(id, { ...sketch, ...changes(sketch) })
}

function choose(workshop: Workshop, subject: 'clusters' | 'goals' | 'sketches', id: string, chosen: boolean): void {
  if (subject === 'sketches') return change(workshop, id, () => ({ chosen }))
  if (subject === 'goals') {
    const goal = workshop.goals.get(id)
    if (goal) workshop.goals.set(id, { ...goal, chosen })
    return
  }
  const cluster = workshop.clusters.get(id)
  if (cluster) workshop.clusters.set(id, { ...cluster, chosen })
}

/** Sealing again keeps a cluster's identity, so that goals made from it stay linked. */
function seal(workshop: Workshop, step: string, sealed: { id: string; name: string; cards: string[] }[]): void {
  const before = new Map([...workshop.clusters].filter(([, cluster]) => cluster.step === step))
  for (const id of before.keys()) workshop.clusters.delete(id)
  for (const { id, name, cards } of sealed) {
    workshop.clusters.set(id, { id, step, name, cards, chosen: before.get(id)?.chosen ?? false })
  }
}

export const foldResult: Fold<
  | 'cluster.sealed'
  | 'cluster.renamed'
  | 'choice.made'
  | 'goal.written'
  | 'goal.removed'
  | 'sketch.added'
  | 'sketch.written'
  | 'sketch.linked'
  | 'sketch.joined'
  | 'sketch.left'
  | 'sketch.removed'
  | 'agreement.written'
  | 'agreement.removed'
  | 'outlook.written'
> = {
  'cluster.sealed': (workshop, { step, clusters }) => seal(workshop, step, clusters),
  'cluster.renamed': (workshop, { cluster, name }) => {
    const known = workshop.clusters.get(cluster)
    if (known) workshop.clusters.set(cluster, { ...known, name })
  },
  'choice.made': (workshop, { subject, id, chosen }) => choose(workshop, subject, id, chosen),
  'goal.written': (workshop, { goal, step, cluster, text }) => {
    const chosen = workshop.goals.get(goal)?.chosen ?? true
    workshop.goals.set(goal, { id: goal, step, cluster, text, chosen })
  },
  'goal.removed': (workshop, { goal }) => {
    workshop.goals.delete(goal)
  },
  'sketch.added': (workshop, { sketch, step, form, title, from }) => {
    const number = workshop.sketches.size + 1
    const fields = { title: { text: title, revision: 1 } }
    const blank = { members: [], chosen: false, removed: false }
    workshop.sketches.set(sketch, { id: sketch, number, step, form, fields, from, ...blank })
  },
  'sketch.written': (workshop, { sketch, field, text }) =>
    change(workshop, sketch, ({ fields }) => ({
      fields: { ...fields, [field]: { text, revision: (fields[field]?.revision ?? 0) + 1 } },
    })),
  'sketch.linked': (workshop, { sketch, from }) => change(workshop, sketch, () => ({ from })),
  'sketch.joined': (workshop, { sketch, participant }) =>
    change(workshop, sketch, ({ members }) => ({ members: [...members, participant] })),
  'sketch.left': (workshop, { sketch, participant }) =>
    change(workshop, sketch, ({ members }) => ({ members: members.filter((member) => member !== participant) })),
  'sketch.removed': (workshop, { sketch, removed }) => change(workshop, sketch, () => ({ removed })),
  'agreement.written': (workshop, { agreement, what, who, byWhen }) => {
    workshop.agreements.set(agreement, { id: agreement, what, who, byWhen })
  },
  'agreement.removed': (workshop, { agreement }) => {
    workshop.agreements.delete(agreement)
  },
  'outlook.written': (workshop, { nextDate, hearBack }) => {
    workshop.outlook = { nextDate, hearBack }
  },
}
