const most = 30_000

/** How long to wait before the next attempt: full jitter, so that a hall does not come back as one herd (D12). */
export function backoff(random: () => number): { next: () => number; reset: () => void } {
  let attempts = 0
  return {
    next() {
      const bound = Math.min(most, 1000 * 2 ** attempts)
      attempts += 1
      return random() * bound
    },
    reset() {
      attempts = 0
    },
  }
}
