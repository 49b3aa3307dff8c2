import type { Workshop } from '../domain/workshop.ts'

/** Whether an id names something that a card or a sketch can be made from. */
export function exists(workshop: Workshop, id: string): boolean {
  return workshop.cards.has(id) || workshop.clusters.has(id) || workshop.goals.has(id) || workshop.sketches.has(id)
}

/** Whether a goal, a card or a sketch was made from it, or an open or closed ballot names it. */
export function isInUse(workshop: Workshop, id: string): boolean {
  const goals = [...workshop.goals.values()].some((goal) => goal.cluster === id)
  const sketches = [...workshop.sketches.values()].some((sketch) => sketch.from.includes(id))
  const ballots = [...workshop.ballots.values()].some((ballot) => ballot.options.includes(id))
  return goals || sketches || ballots || [...workshop.cards.values()].some((card) => card.about === id)
}
