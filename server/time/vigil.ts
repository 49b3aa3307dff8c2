interface VigilPorts {
  now: () => number
  /** Somebody of the workshop is connected: a phone, the wall, a moderator. */
  attended: (workshop: string) => boolean
  need: (needed: boolean) => void
}

/** When this machine has to stay awake: while an open workshop is attended (D19). */
export interface Vigil {
  /** Whether a workshop is open; asked with each of its events. */
  heard: (workshop: string, isOpen: boolean) => void
  /** Was left open by an earlier run of the server: counts as soon as somebody comes. */
  expect: (workshop: string) => void
  look: () => void
  stop: () => void
}

const interval = 10_000
/** A break in which all phones are in pockets; a workshop that nobody ever closed must not keep a laptop awake for days. */
const longestBreak = 3600_000

export function keepVigil({ now, attended, need }: VigilPorts): Vigil {
  const lastSeen = new Map<string, number>()
  const look = (): void => {
    for (const workshop of lastSeen.keys()) if (attended(workshop)) lastSeen.set(workshop, now())
    need([...lastSeen.values()].some((seen) => now() - seen < longestBreak))
  }
  const timer = setInterval(look, interval)
  timer.unref()
  return {
    heard(workshop, isOpen) {
      if (isOpen === lastSeen.has(workshop)) return
      if (isOpen) lastSeen.set(workshop, now())
      else lastSeen.delete(workshop)
      look()
    },
    expect: (workshop) => void lastSeen.set(workshop, -longestBreak),
    look,
    stop: () => clearInterval(timer),
  }
}
