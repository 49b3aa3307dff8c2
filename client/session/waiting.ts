const settleTime = 1000

export interface WaitingTeller {
  connected: () => void
  changed: () => void
}

/**
 * Tells the moderator how many commands still wait on this phone. A card that is answered within the second never shows up:
 * only what really hangs is worth a message.
 */
export function waitingTeller(count: () => number, tell: (count: number) => void): WaitingTeller {
  let told = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = (): void => {
    timer = undefined
    if (count() === told) return
    told = count()
    tell(told)
  }
  return {
    connected() {
      told = 0
      if (count() > 0) settle()
    },
    changed() {
      timer ??= setTimeout(settle, settleTime)
    },
  }
}
