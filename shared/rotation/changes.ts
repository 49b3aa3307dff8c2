import { Meetings } from './meetings.ts'
import type { Seats, SeatingTask } from './task.ts'

/** A seat that differs from what was announced; null is no seat. */
export interface Move {
  /** Counted over the whole course. */
  round: number
  person: string
  from: string | null
  to: string | null
}

/** What a plan changes in what was announced. */
export interface Changes {
  moves: Move[]
  /** Pairs that meet for the first time in the rounds to come, by this plan and by what was announced. */
  encounters: number
  encountersBefore: number
}

const pairsOf = (task: SeatingTask, course: readonly Seats[]): number =>
  new Meetings(task, course).pairs().reduce((sum, pairs) => sum + pairs, 0)

/** Who sits elsewhere than announced, and what is won by it: what a moderator looks at before a plan is accepted. */
export function changesOf(task: SeatingTask, rounds: readonly Seats[]): Changes {
  const moves = rounds.flatMap((seats, at) => {
    const announced = task.announced[at] ?? {}
    const people = new Set([...Object.keys(seats), ...Object.keys(announced)])
    return [...people].flatMap((person): Move[] => {
      const [from, to] = [announced[person] ?? null, seats[person] ?? null]
      return from === to ? [] : [{ round: task.held.length + at, person, from, to }]
    })
  })
  const past = pairsOf(task, task.held)
  const met = (planned: readonly Seats[]): number => pairsOf(task, [...task.held, ...planned]) - past
  return { moves, encounters: met(rounds), encountersBefore: met(task.announced) }
}
