import { firstUncalled } from '../domain/round.ts'
import type { Hall } from './hall.ts'

/** Why the announced seats of the coming rounds do not fit any more, as numbers of people; all 0 when they do. */
export interface Unfit {
  /** Here, and without a seat in a coming round. */
  unseated: number
  /** Seated in a coming round, and gone. */
  gone: number
  /** Seated at a table that has closed. */
  closed: number
  /** Hosts who are seated elsewhere. */
  hosts: number
  /** Rounds that have no plan yet. */
  rounds: number
}

/** What a new plan would put right. In `free` nothing is planned, so nothing is unfit. */
export function unfit(hall: Hall): Unfit {
  const first = firstUncalled(hall.rounds)
  const coming = hall.settings.mode === 'free' ? [] : hall.rounds.slice(first).filter(({ seats }) => seats.size > 0)
  const open = new Set(hall.tables.filter((table) => table.open).map(({ id }) => id))
  const hosts = hall.tables.flatMap(({ id, host, open: isOpen }) => (host && isOpen ? [{ id, host }] : []))
  const count = (test: (id: string) => boolean, away: boolean): number =>
    hall.people.filter((person) => person.away === away && test(person.id)).length
  const planned = first + coming.length
  return {
    unseated: count((id) => coming.some(({ seats }) => !seats.has(id)), false),
    gone: count((id) => coming.some(({ seats }) => seats.has(id)), true),
    closed: count((id) => coming.some(({ seats }) => isShut(open, seats.get(id))), false),
    hosts: hosts.filter(({ id, host }) => coming.some(({ seats }) => (seats.get(host) ?? id) !== id)).length,
    rounds: hall.settings.mode === 'free' ? 0 : Math.max(0, hall.settings.questions.length - planned),
  }
}

const isShut = (open: ReadonlySet<string>, table: string | undefined): boolean =>
  table !== undefined && !open.has(table)

export const fits = (found: Unfit): boolean => Object.values(found).every((count) => count === 0)
