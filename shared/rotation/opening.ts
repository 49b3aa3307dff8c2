import { boundConflict, notFound } from './conflicts.ts'
import type { Draft } from './draft.ts'
import { ExactSeating } from './exact.ts'
import type { Puzzle } from './puzzle.ts'
import type { Random } from './random.ts'
import { isBroken, reseat, start } from './start.ts'
import type { Conflict } from './task.ts'

/** A first seating that breaks no promise; conflicts where there is none. */
export function begin(puzzle: Puzzle, draft: Draft, random: Random): Conflict[] {
  start(draft, random)
  const broken = Array.from({ length: puzzle.rounds }, (_, round) => round).filter((round) => isBroken(draft, round))
  if (broken.length === 0) return []
  const exact = new ExactSeating(puzzle).run()
  if (!exact.found) return [exact.proven ? boundConflict(puzzle) : notFound()]
  for (const round of broken) reseat(draft, round, exact.seats)
  return []
}
