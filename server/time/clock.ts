/** What a machine knows of time, in milliseconds. */
export interface TimeSources {
  /** Runs forward whatever anybody sets; on Linux it stands still while the machine sleeps. */
  steady: () => number
  /** Since the machine was switched on, its sleep included. Coarse, and dear: Linux reads it from a file. */
  uptime: () => number
  /** Date and time as somebody has set them: believed once, when the server starts. */
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

/** So far the date and the steady clock may part before it is asked whether the machine has slept, and at the latest after so long. */
const leastJump = 2
const longestUnasked = 1000

/** A machine that was a day in the future and was put right must not keep the server there. */
const dayMs = 24 * 3600_000

/**
 * The one clock of the server: the date that it started with, carried on by clocks that nobody can set. `newest` is the time
 * of the newest event that is stored: after a restart with a date that was set back the log still goes forward.
 */
export function createServerClock({ steady, uptime, wall }: TimeSources, newest = 0): ServerClock {
  const begin = { steady: steady(), uptime: uptime(), date: beginning(wall(), newest) }
  let slept = 0
  let asked = { awake: 0, date: wall() }

  /** The hall went on while the laptop slept, so its sleep counts as time. It shows in the date as well, which costs nothing to see. */
  function countSleep(awake: number): void {
    const date = wall()
    const passed = awake - asked.awake
    if (passed < longestUnasked && Math.abs(date - asked.date - passed) < leastJump) return
    asked = { awake, date }
    const missing = uptime() - begin.uptime - awake
    if (missing - slept > leastSleep) slept = missing
  }

  function now(): number {
    const awake = steady() - begin.steady
    countSleep(awake)
    return Math.floor(begin.date + awake + slept)
  }
  return { now, astray: () => wall() - now() }
}

function beginning(wall: number, newest: number): number {
  return newest > wall && newest - wall < dayMs ? newest + 1 : wall
}
