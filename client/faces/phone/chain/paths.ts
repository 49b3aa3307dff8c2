import { chainOf } from '../../../../shared/domain/chain.ts'
import { titleOf, type SketchForm } from '../../../../shared/domain/sketch.ts'
import type { CardView, ClusterView, GoalView, SketchView } from '../../../../shared/views/nouns.ts'

export interface ChainNode {
  id: string
  kind: 'island' | 'mainPoint' | 'goal' | SketchForm
  text: string
}

export interface ChainViews {
  cards: readonly Pick<CardView, 'id' | 'about' | 'mergedInto'>[]
  clusters: readonly ClusterView[]
  goals: readonly GoalView[]
  sketches: readonly SketchView[]
}

function nodesOf({ clusters, goals, sketches }: ChainViews): Map<string, ChainNode> {
  const nodes: ChainNode[] = [
    ...clusters.map(({ id, name, chosen }) => ({
      id,
      kind: chosen ? ('mainPoint' as const) : ('island' as const),
      text: name,
    })),
    ...goals.map(({ id, text }) => ({ id, kind: 'goal' as const, text })),
    ...sketches
      .filter(({ removed }) => !removed)
      .map((sketch) => ({ id: sketch.id, kind: sketch.form, text: titleOf(sketch) })),
  ]
  return new Map(nodes.map((node) => [node.id, node]))
}

/** Everything reached by a relation, nearest first; cards are ways, not stations. */
function reached(from: string[], step: (id: string) => string[], nodes: Map<string, ChainNode>): ChainNode[] {
  const seen = new Set(from)
  // A Set hands out what is added while it is walked.
  for (const id of seen) for (const next of step(id)) seen.add(next)
  for (const id of from) seen.delete(id)
  return [...seen].flatMap((id) => nodes.get(id) ?? [])
}

/** What came of a card, a goal or a sketch: "… -> goal … -> project …". */
export function outcomesOf(id: string, views: ChainViews): ChainNode[] {
  const chain = chainOf(views)
  // What was merged goes on under the other card's name.
  const into = views.cards.find((card) => card.id === id)?.mergedInto
  return reached(into ? [id, into] : [id], (node) => chain.outcomes(node), nodesOf(views))
}

/** What something was made from, back to the main point. */
export function originsOf(id: string, views: ChainViews): ChainNode[] {
  const chain = chainOf(views)
  return reached([id], (node) => chain.origins(node), nodesOf(views))
}
