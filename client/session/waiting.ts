const settleTime = 1000

export interface WaitingTeller {
  connected: () => void
  /** These commands wait now, by their ids. */
  changed: (due: readonly string[]) => void
  /** The screen goes dark, or lights up again: a phone in a pocket is not a phone without a connection. */
  rests: (resting: boolean) => void
  close: () => void
}

/**
 * Tells the moderator how many commands still wait on this phone. A card that is answered within a second never shows up, however
 * many are written one after another: only what really hangs is worth a question before a step ends. What a phone brings along
 * when it connects, and what waits when it goes into a pocket, is told at once.
 */
export function waitingTeller(tell: (count: number, resting: boolean) => void): WaitingTeller {
  let due: readonly string[] = []
  let told = 0
  let resting = false
  let before: ReadonlySet<string> = new Set()
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const say = (count: number): void => {
    told = count
    tell(told, resting)
  }
  const look = (): void => {
    const hanging = due.filter((id) => before.has(id)).length
    before = new Set(due)
    if (hanging !== told) say(hanging)
    timer = due.length > 0 && !closed ? setTimeout(look, settleTime) : undefined
  }
  return {
    connected() {
      clearTimeout(timer)
      // To the server this is a phone that is awake and has nothing.
      told = 0
      before = new Set(due)
      if (resting) say(before.size)
      look()
    },
    changed(ids) {
      due = ids
      if (timer === undefined) look()
    },
    rests(next) {
      if (next === resting) return
      resting = next
      say(due.length)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
