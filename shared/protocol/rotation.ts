import type { Pair } from '../domain/table.ts'
import { tablesIn, type Sitting } from './sittings.ts'

/** The change of tables as numbers: what really was, and no names. */
export interface Rotation {
  /** Whoever sat at a table in at least one round. */
  people: number
  tables: number
  smallest: number
  largest: number
  met: { average: number; fewest: number; most: number }
  /** Pairs that met in two rounds or more; pairs who stayed together by wish are left out. */
  pairsAgain: number
  /** Seats at a table where the person had been before, hosts apart. */
  returns: number
  cameLater: number
  leftEarlier: number
}

export interface Circumstances {
  pairs: Iterable<Pair>
  /** Whoever hosted a table at some time. */
  hosts: ReadonlyMap<string, ReadonlySet<string>>
}

export function rotationOf(sittings: readonly Sitting[], { pairs, hosts }: Circumstances): Rotation | null {
  const people = [...new Set(sittings.flatMap(({ seats }) => [...seats.keys()]))]
  if (people.length === 0) return null
  const groups = sittings.map((sitting) => [...tablesIn(sitting).values()])
  const sizes = groups.flat().map((group) => group.length)
  const meetings = meetingsOf(people, groups.flat())
  return {
    people: people.length,
    tables: new Set(sittings.flatMap(({ seats }) => [...seats.values()])).size,
    smallest: sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    met: meetings.met,
    pairsAgain: meetings.again(togetherIn(pairs)),
    returns: returnsIn(sittings, hosts),
    ...comingAndGoing(sittings, people),
  }
}

/** Counted in one flat table: a hall of 500 has 125,000 pairs. */
function meetingsOf(people: readonly string[], groups: readonly string[][]) {
  const at = new Map(people.map((id, index) => [id, index]))
  const counts = new Uint8Array(people.length ** 2)
  for (const group of groups) {
    const places = group.map((id) => at.get(id) ?? 0)
    for (const one of places) {
      for (const other of places) {
        if (one !== other) counts[one * people.length + other] = (counts[one * people.length + other] ?? 0) + 1
      }
    }
  }
  const met = people.map((_id, one) => {
    const row = counts.subarray(one * people.length, (one + 1) * people.length)
    return row.reduce((others, times) => others + (times > 0 ? 1 : 0), 0)
  })
  const sum = met.reduce((total, others) => total + others, 0)
  return {
    met: {
      average: sum / people.length,
      fewest: met.reduce((least, others) => Math.min(least, others), met[0] ?? 0),
      most: met.reduce((most, others) => Math.max(most, others), 0),
    },
    again: (apart: readonly Pair[]): number => {
      const repeated = counts.reduce((found, times) => found + (times > 1 ? 1 : 0), 0) / 2
      const wished = apart.filter(({ a, b }) => {
        const [one, other] = [at.get(a), at.get(b)]
        return one !== undefined && other !== undefined && (counts[one * people.length + other] ?? 0) > 1
      })
      return repeated - wished.length
    },
  }
}

const togetherIn = (pairs: Iterable<Pair>): Pair[] => [...pairs].filter(({ wish }) => wish === 'together')

function returnsIn(sittings: readonly Sitting[], hosts: Circumstances['hosts']): number {
  const been = new Set<string>()
  let returns = 0
  for (const { seats } of sittings) {
    for (const [who, table] of seats) {
      const visit = `${who} ${table}`
      if (been.has(visit) && !hosts.get(table)?.has(who)) returns += 1
      been.add(visit)
    }
  }
  return returns
}

function comingAndGoing(sittings: readonly Sitting[], people: readonly string[]) {
  const [first, last] = [sittings[0]?.seats, sittings.at(-1)?.seats]
  return {
    cameLater: people.filter((who) => !first?.has(who)).length,
    leftEarlier: people.filter((who) => !last?.has(who)).length,
  }
}
