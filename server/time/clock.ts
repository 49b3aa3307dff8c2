/** What a machine knows of time, in milliseconds. */
export interface TimeSources {
  /** Runs forward whatever anybody sets; on Linux it stands still while the machine sleeps. */
  steady: () => number
  /** Since the machine was switched on, its sleep included. Coarse. */
  uptime: () => number
  /** Date and time as somebody has set them: read once, when the server starts. */
  wall: () => number
}

export interface ServerClock {
  /** Never goes back and never jumps when the machine's date is set (D18). */
  now: () => number
  /** How far the machine's date has been set away from this clock. */
  astray: () => number
}

/** Below this it is the coarseness of two clocks, not sleep. */
const leastSleep = 1000

/** A machine that was a day in the future and was put right must not keep the server there. */
const dayMs = 24 * 3600_000

/**
 * The one clock of the server: the date that it started with, carried on by clocks that nobody can set. `newest` is the time
 * of the newest event that is stored: after a restart with a date that was set back the log still goes forward.
 */
export function createServerClock({ steady, uptime, wall }: TimeSources, newest = 0): ServerClock {
  const begin = { steady: steady(), uptime: uptime(), date: beginning(wall(), newest) }
  let slept = 0

  function now(): number {
    const awake = steady() - begin.steady
    // The hall went on while the laptop slept, so its sleep counts as time.
    const missing = uptime() - begin.uptime - awake
    if (missing - slept > leastSleep) slept = missing
    return Math.floor(begin.date + awake + slept)
  }
  return { now, astray: () => wall() - now() }
}

function beginning(wall: number, newest: number): number {
  return newest > wall && newest - wall < dayMs ? newest + 1 : wall
}
