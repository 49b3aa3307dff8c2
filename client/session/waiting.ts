const settleTime = 1000

export interface WaitingTeller {
  connected: () => void
  changed: () => void
  /** The screen goes dark, or lights up again: a phone in a pocket is not a phone without a connection. */
  rests: (resting: boolean) => void
}

/**
 * Tells the moderator how many commands still wait on this phone. A card that is answered within the second never shows up:
 * only what really hangs is worth a message.
 */
export function waitingTeller(count: () => number, tell: (count: number, resting: boolean) => void): WaitingTeller {
  let told = 0
  let resting = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (): void => {
    told = count()
    tell(told, resting)
  }
  const settle = (): void => {
    timer = undefined
    if (count() !== told) say()
  }
  return {
    connected() {
      told = 0
      if (resting) say()
      else settle()
    },
    changed() {
      timer ??= setTimeout(settle, settleTime)
    },
    rests(next) {
      if (next === resting) return
      resting = next
      say()
    },
  }
}
