import { Annealing } from './anneal.ts'
import { boundOf, type Bound } from './bound.ts'
import { groupsUnfit } from './conflicts.ts'
import { Draft } from './draft.ts'
import { gather } from './gathering.ts'
import { begin } from './opening.ts'
import { puzzleOf, type Puzzle } from './puzzle.ts'
import { randomFrom, type Random } from './random.ts'
import { Schedule, type Group } from './schedule.ts'
import { scoreOf } from './score.ts'
import { lostSeats, seatsOf } from './seats.ts'
import { sound } from './sound.ts'
import type { Conflict, Plan, Planning, SeatingTask } from './task.ts'
import { joined } from './joining.ts'

const mostAttempts = 150

/** Groups of a first round, as even as can be, mixed by what is to be mixed. */
function formed({ task }: Puzzle, random: Random, attempt: number): Group[] | Conflict[] {
  const first: SeatingTask = { ...task, rounds: 1, held: [], announced: task.announced.slice(0, 1) }
  const puzzle = puzzleOf(first)
  const draft = new Draft(puzzle)
  const conflicts = begin(puzzle, draft, random)
  if (conflicts.length > 0) return conflicts
  if (task.announced.length === 0 && attempt > 0) gather(draft, random)
  if (puzzle.groups > 0) {
    const annealing = new Annealing(draft, random)
    for (let step = 0; step < 3; step += 1) annealing.step()
    draft.seat.set(annealing.best.seats)
  }
  const groups = task.tables.map((_, last): Group => ({ people: [], last }))
  for (let person = 0; person < puzzle.people; person += 1) {
    if (puzzle.stays[person] === -1) groups[draft.seat[person] ?? -1]?.people.push(person)
  }
  // A table where only hosts sit counts as a group of nobody: no table is left that others could not do without.
  return groups
}

const isConflicts = (answer: (Group | Conflict)[]): answer is Conflict[] => answer.some((one) => 'code' in one)

/** All that belongs to a carousel besides the search for good groups. */
class Carousel {
  readonly #puzzle: Puzzle
  readonly #bound: Bound
  readonly #lost: number

  constructor(puzzle: Puzzle) {
    this.#puzzle = puzzle
    this.#bound = boundOf(puzzle)
    this.#lost = lostSeats(puzzle)
  }

  attempt(random: Random, attempt: number): Planning {
    const puzzle = this.#puzzle
    const groups = puzzle.task.held.length === 0 ? formed(puzzle, random, attempt) : joined(puzzle)
    if (isConflicts(groups)) return { possible: false, conflicts: groups }
    const schedule = new Schedule(puzzle, groups, attempt === 0 ? null : random)
    const seats = schedule.run()
    if (!seats) return { possible: false, conflicts: [groupsUnfit(puzzle, schedule.narrowest())] }
    return sound(puzzle.task, this.#planOf(seats))
  }

  /** Who moves on together meets again and again; that cannot be avoided, only returns can. */
  #planOf(seats: Int16Array): Plan {
    const rounds = seatsOf(this.#puzzle, seats)
    const score = scoreOf(this.#puzzle.task, rounds, this.#bound)
    const steady = score.revisits <= this.#bound.revisits
    const proven = steady && score.imbalance === 0 && score.moved <= this.#lost
    return {
      rounds,
      score: { ...score, bound: steady ? score.repeats : Math.min(score.repeats, this.#bound.loose) },
      proven,
    }
  }
}

function isBetter({ score: one }: Plan, { score: other }: Plan): boolean {
  if (one.revisits !== other.revisits) return one.revisits < other.revisits
  return one.moved === other.moved ? one.imbalance < other.imbalance : one.moved < other.moved
}

/** Fixed groups that move on together, each round to the next table as far as everybody of the group can sit there. */
export function* carousel(puzzle: Puzzle, seed: number): Generator<Planning, Planning> {
  const random = randomFrom(seed)
  const course = new Carousel(puzzle)
  let best = course.attempt(random, 0)
  // Groups that are under way stay as they are: another attempt would find no other ones.
  if (!best.possible && puzzle.task.held.length > 0) return best
  for (let attempt = 1; attempt < mostAttempts && !(best.possible && best.plan.proven); attempt += 1) {
    if (best.possible) yield best
    const next = course.attempt(random, attempt)
    if (next.possible && (!best.possible || isBetter(next.plan, best.plan))) best = next
  }
  return best
}
