import type { Puzzle } from './puzzle.ts'
import type { Seats } from './task.ts'

/** Seats by id again. */
export function seatsOf({ task, people, rounds }: Puzzle, seat: Int16Array): Seats[] {
  return Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(
      task.people.map(({ id }, person) => [id, task.tables[seat[round * people + person] ?? -1]?.id ?? '']),
    ),
  )
}

/** Announced seats that nobody can keep: the table is closed, or does not fit any more. */
export function lostSeats({ task, personAt, tableAt, fits, tables, rounds }: Puzzle): number {
  let lost = 0
  for (const seats of task.announced.slice(0, rounds)) {
    for (const [id, table] of Object.entries(seats)) {
      const [person, at] = [personAt.get(id), tableAt.get(table)]
      if (person !== undefined && (at === undefined || fits[person * tables + at] !== 1)) lost += 1
    }
  }
  return lost
}
