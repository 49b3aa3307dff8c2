/** The chain card -> main point -> goal -> utopia -> project, readable in both directions. Plain shapes, so that facts and views both fit. */
export interface ChainSource {
  cards: Iterable<{ id: string; about: string | null }>
  clusters: Iterable<{ id: string; cards: string[] }>
  goals: Iterable<{ id: string; cluster: string | null }>
  sketches: Iterable<{ id: string; from: string[] }>
}

export interface Chain {
  /** What something was made from, one step back. */
  origins(id: string): string[]
  /** What came of something, one step on. */
  outcomes(id: string): string[]
}

export function chainOf(source: ChainSource): Chain {
  const back = new Map<string, string[]>()
  const on = new Map<string, string[]>()
  const link = (from: string, to: string): void => {
    back.set(to, back.get(to) ?? [])
    back.get(to)?.push(from)
    on.set(from, on.get(from) ?? [])
    on.get(from)?.push(to)
  }
  for (const cluster of source.clusters) for (const card of cluster.cards) link(card, cluster.id)
  for (const goal of source.goals) if (goal.cluster) link(goal.cluster, goal.id)
  for (const card of source.cards) if (card.about) link(card.about, card.id)
  for (const sketch of source.sketches) for (const from of sketch.from) link(from, sketch.id)
  return { origins: (id) => back.get(id) ?? [], outcomes: (id) => on.get(id) ?? [] }
}
