// Whoever waits longest still has time to connect within half a minute of the server's return.
const most = 25_000

export interface Backoff {
  /** How long to wait before the next attempt. */
  next: () => number
  /** The server asks to spread the next attempt over at least so many milliseconds. */
  spread: (millis: number) => void
  reset: () => void
}

/** Full jitter, so that a hall does not come back as one herd (D12). */
export function backoff(random: () => number): Backoff {
  let attempts = 0
  let asked = 0
  return {
    next() {
      const bound = Math.min(most, Math.max(asked, 1000 * 2 ** attempts))
      attempts += 1
      asked = 0
      return random() * bound
    },
    spread(millis) {
      asked = millis
    },
    reset() {
      attempts = 0
    },
  }
}
