/** Does the work at once, then at most once in each interval while it is asked for. */
export interface Pulse {
  ask: () => void
  stop: () => void
}

export function newPulse(interval: number, work: () => void): Pulse {
  let timer: NodeJS.Timeout | null = null
  let again = false
  function beat(): void {
    timer = null
    if (!again) return
    again = false
    work()
    rest()
  }
  function rest(): void {
    timer = setTimeout(beat, interval)
    timer.unref()
  }
  return {
    ask() {
      if (timer) {
        again = true
        return
      }
      work()
      rest()
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
      again = false
    },
  }
}
