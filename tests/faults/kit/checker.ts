/**
 * Holds what was acknowledged against what is read later, after Jepsen's set-full checker: an element that was acknowledged before a
 * reading began has to be in it, once.
 */
export interface Checker {
  submit: (id: string) => void
  acknowledge: (id: string) => void
  /** The server said no, so it must not be there; it may be sent anew under the same name. */
  refuse: (id: string) => void
  /** Begins a reading; the returned function takes what was found, in whatever order, doubles included. */
  read: () => (found: Iterable<string>) => void
  verdict: () => Verdict
}

export interface Verdict {
  submitted: number
  acknowledged: number
  /** Acknowledged and in every reading since. */
  stable: string[]
  /** Acknowledged, or seen before, and missing in a later reading. */
  lost: string[]
  /** Acknowledged, but nobody has looked since: an experiment that ends so has proved nothing about them. */
  unread: string[]
  /** Submitted, never acknowledged and never seen: allowed, the phone still shows them as waiting. */
  neverRead: string[]
  /** Twice in one reading. */
  doubled: string[]
  /** In a reading although nobody has submitted them, or although they were refused. */
  uncalled: string[]
}

interface Life {
  /** When it was known to be there: acknowledged, or seen for the first time. Infinity: not yet. */
  known: number
  acknowledged: boolean
  refused: boolean
  /** Begin of the last reading that had it. */
  seen: number
  missed: boolean
  doubled: boolean
}

export function newChecker(): Checker {
  const lives = new Map<string, Life>()
  const uncalled = new Set<string>()
  // Order is all that counts; a clock could stand still between two moments.
  let moment = 0
  let lastReading = 0

  const lifeOf = (id: string): Life => {
    const known = lives.get(id)
    if (known) return known
    const life = { known: Infinity, acknowledged: false, refused: false, seen: 0, missed: false, doubled: false }
    lives.set(id, life)
    return life
  }

  function take(began: number, found: Iterable<string>): void {
    const counts = new Map<string, number>()
    for (const id of found) counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const [id, count] of counts) {
      const life = lives.get(id)
      if (!life || life.refused) uncalled.add(id)
      if (!life) continue
      life.seen = Math.max(life.seen, began)
      life.known = Math.min(life.known, (moment += 1))
      if (count > 1) life.doubled = true
    }
    for (const [id, life] of lives) if (life.known < began && !counts.has(id)) life.missed = true
    lastReading = Math.max(lastReading, began)
  }

  return {
    submit: (id) => void lifeOf(id),
    acknowledge(id) {
      const life = lifeOf(id)
      life.acknowledged = true
      life.refused = false
      life.known = Math.min(life.known, (moment += 1))
    },
    refuse: (id) => void (lifeOf(id).refused = true),
    read() {
      const began = (moment += 1)
      return (found) => take(began, found)
    },
    verdict() {
      const all = [...lives]
      const those = (test: (life: Life) => boolean): string[] => all.filter(([, life]) => test(life)).map(([id]) => id)
      return {
        submitted: all.length,
        acknowledged: those(({ acknowledged }) => acknowledged).length,
        stable: those(({ acknowledged, missed, seen }) => acknowledged && !missed && seen > 0),
        lost: those(({ missed }) => missed),
        unread: those(({ acknowledged, known, seen }) => acknowledged && seen === 0 && known > lastReading),
        neverRead: those(({ acknowledged, refused, seen }) => !acknowledged && !refused && seen === 0),
        doubled: those(({ doubled }) => doubled),
        uncalled: [...uncalled],
      }
    },
  }
}
