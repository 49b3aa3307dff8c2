import { firstUncalled } from '../domain/round.ts'
import type { Seats, SeatingTask } from '../rotation/task.ts'
import type { Hall, HallRound } from './hall.ts'

const plain = ({ seats }: HallRound): Seats => Object.fromEntries(seats)

/** What the planner is asked for this hall: all rounds that nobody was called to yet. Null where people choose for themselves. */
export function taskOf(hall: Hall): SeatingTask | null {
  const { settings, tables, people, pairs, rounds } = hall
  if (settings.mode === 'free') return null
  const here = people.filter(({ away }) => !away)
  const known = new Set(here.map(({ id }) => id))
  const open = tables.filter((table) => table.open)
  const hosts = new Map(open.flatMap(({ id, host }) => (host ? [[host, id] as const] : [])))
  const wished = (wish: string) =>
    pairs
      .filter((pair) => pair.wish === wish && known.has(pair.a) && known.has(pair.b))
      .map(({ a, b }) => [a, b] as const)
  const first = firstUncalled(rounds)
  return {
    mode: settings.mode,
    sizes: settings.sizes,
    rounds: settings.questions.length,
    visits: settings.visits,
    people: here.map(({ id, accessible, speaks, group }) => ({
      id,
      hostOf: hosts.get(id) ?? null,
      accessible,
      languages: speaks,
      group: group === '' ? null : group,
    })),
    tables: open.map(({ id, min, max, accessible, language }) => ({ id, min, max, accessible, language })),
    together: wished('together'),
    apart: wished('apart'),
    held: rounds.slice(0, first).map(plain),
    announced: rounds.slice(first).map(plain),
  }
}
