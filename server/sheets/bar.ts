/** Whoever has cost a thread, or a sheet its place in one, waits before the next try: for the others a second of it in a minute. */
export interface Bar {
  holds: (who: string) => boolean
  set: (who: string) => void
}

const pause = 60_000

export function newBar(now: () => number = () => performance.now()): Bar {
  const until = new Map<string, number>()
  return {
    holds(who) {
      const end = until.get(who)
      if (end === undefined) return false
      if (now() < end) return true
      until.delete(who)
      return false
    },
    set: (who) => void until.set(who, now() + pause),
  }
}
