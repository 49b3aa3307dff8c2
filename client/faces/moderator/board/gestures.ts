import { newId } from '../../../session/id.ts'
import type { Grip, Target } from './grip.ts'
import { mergeIslands, ontoCard, ontoIsland, ontoNewIsland, unsort, type Board, type Write } from './moves.ts'

/** Whether letting go there means something. */
export function fits(board: Board, grip: Grip, target: Target): boolean {
  if (grip.kind === 'island') return target.kind === 'island' && target.id !== grip.island
  if (target.kind === 'card') return !grip.cards.includes(target.id)
  if (target.kind === 'unsorted') return grip.cards.some((card) => board.places[card])
  return true
}

/** What a gesture writes, whichever hand made it: pointer, tap or key. */
export function writesOf(board: Board, grip: Grip, target: Target): Write[] {
  if (grip.kind === 'island') return target.kind === 'island' ? mergeIslands(board, grip.island, target.id) : []
  switch (target.kind) {
    case 'card':
      return ontoCard(board, grip.cards, target.id, newId())
    case 'island':
      return ontoIsland(board, grip.cards, target.id)
    case 'new':
      return ontoNewIsland(board, grip.cards, newId())
    case 'unsorted':
      return unsort(board, grip.cards)
  }
}
