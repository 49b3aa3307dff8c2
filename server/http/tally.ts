/** Counts by key, each key from nothing again once its time is over. */
export interface Tally {
  of: (key: string) => number
  /** Answers the count with this one. */
  add: (key: string) => number
}

interface Count {
  count: number
  until: number
}

export function newTally(length: number, clock: () => number): Tally {
  const counts = new Map<string, Count>()
  let sweepAt = 0
  function current(key: string, now: number): Count | undefined {
    const found = counts.get(key)
    return found && now < found.until ? found : undefined
  }
  /** What is over is forgotten, so that a flood of addresses leaves nothing behind (P4). */
  function sweep(now: number): void {
    if (now < sweepAt) return
    sweepAt = now + length
    for (const [key, { until }] of counts) if (until <= now) counts.delete(key)
  }
  return {
    of: (key) => current(key, clock())?.count ?? 0,
    add(key) {
      const now = clock()
      sweep(now)
      const known = current(key, now) ?? { count: 0, until: now + length }
      known.count += 1
      counts.set(key, known)
      return known.count
    },
  }
}
