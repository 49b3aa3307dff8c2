import { ranking } from '../../domain/ballot.ts'
import type { Workshop } from '../../domain/workshop.ts'

/** By the last closed ballot that named any of them; without a vote in the order in which they came up. */
export function inVotedOrder<Thing extends { id: string }>(workshop: Workshop, things: Thing[]): Thing[] {
  const ballots = [...workshop.ballots.values()].filter(({ open }) => !open)
  const last = ballots.findLast(({ options }) => things.some(({ id }) => options.includes(id)))
  const order = last ? ranking(last) : []
  const place = ({ id }: Thing): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...things].sort((a, b) => place(a) - place(b))
}
