import type { PlanScore } from '../../shared/domain/round.ts'
import { tablesOf } from '../../shared/rotation/meetings.ts'
import type { Planning, Score, Seats, SeatingTask } from '../../shared/rotation/task.ts'
import type { PlanAnswer } from '../../shared/wire/http.ts'
import type { Answered, Question } from './question.ts'

type Possible = Extract<PlanAnswer, { possible: true }>
type Moved = Possible['proposal']['moved']

/** A plan as a moderator looks at it: how good it is, what it changes, what it brings. */
export function present({ id, step, seed, revision, task }: Question, planning: Planning): Answered {
  if (!planning.possible) return { answer: planning, proposal: null }
  const { rounds, score, proven } = planning.plan
  const from = task.held.length
  const told = { id, step, from, score: scoreOf(score, proven) }
  const seen = { rounds: rounds.map((seats) => ({ ...seats })), moved: movedBy(task, rounds) }
  return {
    answer: { possible: true, proposal: { ...told, ...seen, encounters: encountersIn(task.held, rounds) } },
    proposal: { ...told, revision, rounds, seed },
  }
}

function scoreOf({ revisits, repeats, bound, met, pairsMeeting }: Score, proven: boolean): PlanScore {
  const pairsAgain = pairsMeeting.slice(2).reduce((sum, pairs) => sum + pairs, 0)
  return { revisits, repeats, bound, metAverage: met.average, metFewest: met.fewest, pairsAgain, proven }
}

/** Who would be told another table than before. A round that was not announced yet surprises nobody. */
function movedBy({ held, announced }: SeatingTask, rounds: readonly Seats[]): Moved {
  return rounds.flatMap((seats, offset) => {
    const before = announced[offset] ?? {}
    if (Object.keys(before).length === 0) return []
    return Object.entries(seats).flatMap(([participant, to]) => {
      const from = before[participant] ?? null
      return from === to ? [] : [{ round: held.length + offset, participant, from, to }]
    })
  })
}

/** Pairs that have not sat together so far and will. */
function encountersIn(held: readonly Seats[], coming: readonly Seats[]): number {
  const people = [...new Set([...held, ...coming].flatMap((seats) => Object.keys(seats)))]
  const at = new Map(people.map((person, index) => [person, index]))
  // A bit for each pair: in a hall of 2,000 with few tables, pairs by name would fill the memory.
  const met = new Uint8Array(people.length ** 2)
  const sit = (seats: Seats): number => {
    let first = 0
    for (const table of tablesOf(seats).values()) {
      const indices = table.map((person) => at.get(person) ?? 0).sort((a, b) => a - b)
      for (const [index, one] of indices.entries()) {
        for (const other of indices.slice(index + 1)) {
          const pair = one * people.length + other
          first += met[pair] === 0 ? 1 : 0
          met[pair] = 1
        }
      }
    }
    return first
  }
  for (const seats of held) sit(seats)
  return coming.reduce((sum, seats) => sum + sit(seats), 0)
}
