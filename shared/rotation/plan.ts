import { Annealing } from './anneal.ts'
import { boundOf, type Bound } from './bound.ts'
import { carousel } from './carousel.ts'
import { conflictsOf } from './conflicts.ts'
import { Draft } from './draft.ts'
import { withoutFewest } from './groups.ts'
import { begin } from './opening.ts'
import { puzzleOf, type Puzzle } from './puzzle.ts'
import { randomFrom } from './random.ts'
import { relabel } from './relabel.ts'
import { repairAll } from './repair.ts'
import { scoreOf } from './score.ts'
import { lostSeats, seatsOf } from './seats.ts'
import { sound } from './sound.ts'
import type { Conflict, Plan, Planning, Score, SeatingTask } from './task.ts'

/** Pieces of work after which the search gives up hoping for better; about a minute. */
const mostSteps = 12_000
/** Pieces of work without a plan that keeps every promise; about a quarter of a second. */
const mostVain = 50

const impossible = (conflicts: Conflict[]): Planning => ({ possible: false, conflicts })

const isBest = (score: Score, bound: Bound, lost: number): boolean =>
  score.repeats <= bound.repeats && score.revisits <= bound.revisits && score.imbalance === 0 && score.moved <= lost

/** Turns seats into a plan; what single exchanges can mend is mended first. */
function finisher(puzzle: Puzzle): (seat: Int16Array) => Plan {
  const bound = boundOf(puzzle)
  const lost = lostSeats(puzzle)
  return (seat) => {
    const draft = new Draft(puzzle)
    for (let round = 0; round < puzzle.rounds; round += 1) {
      for (let person = 0; person < puzzle.people; person += 1) {
        draft.put(round, person, seat[round * puzzle.people + person] ?? 0)
      }
    }
    repairAll(draft)
    if (puzzle.task.mode === 'mix' && puzzle.task.returns === 'for-new-people') relabel(draft)
    const rounds = seatsOf(puzzle, draft.seat)
    const score = scoreOf(puzzle.task, rounds, bound)
    return { rounds, score, proven: isBest(score, bound, lost) }
  }
}

/**
 * Looks for the best seating of all rounds that are left. Each `next()` does a few milliseconds of work and gives the best so far; the
 * first answer is a complete plan already. Ends when the plan is proven best, when none is possible, or when hope is small. The same
 * task and seed give the same answers.
 */
export function* search(wish: SeatingTask, seed: number): Generator<Planning, Planning> {
  const task = withoutFewest(wish)
  const puzzle = puzzleOf(task)
  const conflicts = conflictsOf(task, puzzle)
  if (conflicts.length > 0) return impossible(conflicts)
  if (task.mode === 'carousel') return yield* carousel(puzzle, seed)
  const random = randomFrom(seed)
  const draft = new Draft(puzzle)
  const knots = begin(puzzle, draft, random)
  if (knots.length > 0) return impossible(knots)
  return yield* improve(puzzle, draft, random)
}

function* improve(puzzle: Puzzle, draft: Draft, random: () => number): Generator<Planning, Planning> {
  const finish = finisher(puzzle)
  const annealing = new Annealing(draft, random)
  let cost = Infinity
  let best = sound(puzzle.task, finish(annealing.best.seats))
  for (let step = 0; step < (best.possible ? mostSteps : mostVain); step += 1) {
    if (best.possible && best.plan.proven) break
    if (best.possible) yield best
    annealing.step()
    if (annealing.best.cost >= cost) continue
    cost = annealing.best.cost
    const next = sound(puzzle.task, finish(annealing.best.seats))
    if (next.possible || !best.possible) best = next
  }
  return best
}

/** Searches until the time is over, by the clock that it is given. */
export function planWithin(task: SeatingTask, seed: number, now: () => number, milliseconds: number): Planning {
  const end = now() + milliseconds
  const course = search(task, seed)
  let answer = course.next()
  while (answer.done !== true && now() < end) answer = course.next()
  return answer.value
}
