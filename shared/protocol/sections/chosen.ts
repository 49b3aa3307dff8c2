import type { Step } from '../../domain/agenda.ts'
import type { Sketch } from '../../domain/sketch.ts'
import type { Cluster, Goal } from '../../domain/cluster.ts'
import { list, paragraph, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { votesFor } from '../votes.ts'

/** What was picked to go on. */
export function chosen(material: Material, step: Step): Block[] {
  const { names, say, blank } = material
  const ids = subjectsOf(material, step)
    .filter((subject) => subject.chosen && step.of.includes(subject.step))
    .map(({ id }) => id)
  if (ids.length === 0) return [paragraph(blank('blank.nothingChosen'))]
  return [
    list(
      ids.map((id) => {
        const votes = votesFor(material, id)
        const name = names.long(id) ?? ''
        return votes ? say('withVotes', { name, votes }) : name
      }),
    ),
  ]
}

function subjectsOf({ workshop }: Material, { on }: Step): (Cluster | Goal | Sketch)[] {
  if (on === 'clusters') return [...workshop.clusters.values()]
  if (on === 'goals') return [...workshop.goals.values()]
  if (on === 'sketches') return [...workshop.sketches.values()].filter((sketch) => !sketch.removed)
  return []
}
