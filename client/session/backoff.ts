// Whoever waits longest still has time to connect within half a minute of the server's return.
const most = 25_000
/** So few people make no herd, whenever they come. */
const least = 3000
const each = 35

export interface Backoff {
  /** How long to wait before the next attempt. */
  next: () => number
  /** The server asks to spread the next attempt over at least so many milliseconds. */
  spread: (millis: number) => void
  /** How many phones the hall has: a small one has no herd, and need not wait as long as one. */
  crowd: (people: number) => void
  reset: () => void
}

/** Full jitter, so that a hall does not come back as one herd (D12). */
export function backoff(random: () => number): Backoff {
  let attempts = 0
  let asked = 0
  let crowd = 0
  return {
    next() {
      // Without a word of the hall's size it may be a large one.
      const longest = crowd === 0 ? most : Math.min(most, Math.max(least, crowd * each))
      const bound = Math.min(most, Math.max(asked, Math.min(longest, 1000 * 2 ** attempts)))
      attempts += 1
      asked = 0
      return random() * bound
    },
    spread(millis) {
      asked = millis
    },
    crowd(people) {
      // Those who are lost before us are of the herd too.
      crowd = Math.max(crowd, people)
    },
    reset() {
      attempts = 0
    },
  }
}
