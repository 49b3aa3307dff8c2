/** How many of the same there were beyond the few that were let through. */
export interface Tally {
  /** Whether this one is among the first few of its minute; tells, before the next, how many were not. */
  admits: (key: string) => { admitted: boolean; passedOver: number }
}

const few = 5
const minute = 60_000
/** So many different ones at once are no ones that somebody would read. */
const mostKeys = 500

interface Count {
  since: number
  seen: number
}

/** A thousand phones meet the same trouble in the same second: the log needs it a few times, and then a number. */
export function newTally(now: () => number): Tally {
  const counts = new Map<string, Count>()
  return {
    admits(key) {
      const known = counts.get(key)
      const moment = now()
      if (known && moment - known.since < minute) {
        known.seen += 1
        return { admitted: known.seen <= few, passedOver: 0 }
      }
      if (counts.size >= mostKeys) counts.clear()
      counts.set(key, { since: moment, seen: 1 })
      return { admitted: true, passedOver: Math.max(0, (known?.seen ?? 0) - few) }
    },
  }
}
