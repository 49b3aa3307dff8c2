/** The first try: most losses are one phone's own, and over in a moment. */
const first = 1000
// Whoever waits longest still has time to connect within half a minute of the server's return.
const most = 25_000
/** So few people make no herd, whenever they come. */
const least = 3000
/** Somewhat over forty a second on average, so never twice as many and hardly ever a hundred, on a machine that stumbles (T6). */
const each = 23

export interface Backoff {
  /** How long to wait before the next attempt. */
  next: () => number
  /** The server asks to spread the next attempt over at least so many milliseconds. */
  spread: (millis: number) => void
  /** How many phones the hall has: a small one has no herd, and need not wait as long as one. */
  crowd: (people: number) => void
  reset: () => void
}

/**
 * A hall does not come back as one herd (D12). After one quick try all take turns: a round is as long as the hall is large, and each phone
 * has its own place in it, found by chance. So they come evenly, in whatever moment the server is there again. Waits that grow with
 * each vain try, as is usual, made 191 of 1,000 phones knock in the same second.
 */
export function backoff(random: () => number): Backoff {
  let attempts = 0
  let asked = 0
  let crowd = 0
  return {
    next() {
      // Without a word of the hall's size it may be a large one.
      const round = crowd === 0 ? most : Math.min(most, Math.max(least, crowd * each))
      const bound = Math.max(asked, attempts === 0 ? first : round)
      const hasPlace = attempts > 1 && asked === 0
      attempts += 1
      asked = 0
      return hasPlace ? bound : random() * bound
    },
    spread(millis) {
      asked = Math.min(most, millis)
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
