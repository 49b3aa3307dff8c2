import type { Shelved } from './shelf.ts'

const hour = 3_600_000
const day = 24 * hour
const hourly = 24
const daily = 14
/** P9, S20: no backup outlives the shortest time after which somebody's words must be gone. */
const oldest = daily * day

/** Which backups go: of the last hours each keeps its newest, then of each day, and all together take no more than `most` bytes. */
export function outdated(all: readonly Shelved[], now: number, most: number): Shelved[] {
  const newestFirst = all.toSorted((a, b) => b.madeAt - a.madeAt)
  const wanted = new Set([...firstOfEach(newestFirst, hour, hourly), ...firstOfEach(newestFirst, day, daily)])
  const [newest, ...older] = newestFirst
  let size = newest?.bytes ?? 0
  return older.filter((one) => {
    const goes = !wanted.has(one) || now - one.madeAt > oldest || size + one.bytes > most
    if (!goes) size += one.bytes
    return goes
  })
}

/** Each stands for the hour or day that it ends. */
function firstOfEach(newestFirst: readonly Shelved[], span: number, most: number): Shelved[] {
  const spans = new Map<number, Shelved>()
  for (const one of newestFirst) {
    const place = Math.floor(one.madeAt / span)
    if (!spans.has(place)) spans.set(place, one)
  }
  return [...spans.values()].slice(0, most)
}
