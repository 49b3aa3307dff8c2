import type { ServerClock } from './clock.ts'

interface PauseWatch {
  clock: ServerClock
  /** The server stood still, or the whole machine slept: everybody's idea of the time is to be renewed (D19). */
  paused: (milliseconds: number) => void
  /** Somebody has set the machine's date; said once for each time. */
  dateSet: (milliseconds: number) => void
}

const beat = 1000
/** A busy second is no pause. */
const leastPause = 2000
const leastAstray = 60_000

/** Looks at the clock each second; a beat that comes late is a pause. Returns the way to stop it. */
export function watchPauses({ clock, paused, dateSet }: PauseWatch): () => void {
  let last = clock.now()
  let astray = 0
  const timer = setInterval(() => {
    const now = clock.now()
    const late = now - last - beat
    last = now
    if (late > leastPause) paused(late)
    const away = clock.astray()
    if (Math.abs(away - astray) < leastAstray) return
    astray = away
    dateSet(away)
  }, beat)
  timer.unref()
  return () => clearInterval(timer)
}
