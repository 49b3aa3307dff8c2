import type { Rooms } from '../pipeline/rooms.ts'
import { merged, type Telling } from '../pipeline/telling.ts'

export interface Pace {
  /** To be called with every committed batch, at the moment when the facts stand still. */
  told: (telling: Telling) => void
  /** Tells what waits now; to be called at such a moment as well. */
  hurry: (telling: Telling) => void
  stop: () => void
}

export interface PacePorts {
  rooms: Rooms
  tell: (telling: Telling) => void
  trouble: (trouble: { workshop: string; error: unknown }) => void
  /** So many milliseconds a workshop rests after a telling before this one goes; null: before anything may go at once again. */
  rest: (id: string, waiting: Telling | null) => number
}

/** A workshop that has been told something. */
interface Resting {
  since: number
  waiting: Telling | null
  due: number
  timer: NodeJS.Timeout
}

/** The first telling goes at once; what happens while a workshop rests is told together. */
export function openPace({ rooms, tell, trouble, rest }: PacePorts): Pace {
  const resting = new Map<string, Resting>()
  let stopped = false

  function arm(id: string, since: number, waiting: Telling | null): void {
    const wait = rest(id, waiting)
    const timer = setTimeout(() => beat(id), Math.max(0, since + wait - performance.now())).unref()
    resting.set(id, { since, waiting, due: since + wait, timer })
  }

  function go(telling: Telling): void {
    clearTimeout(resting.get(telling.id)?.timer)
    arm(telling.id, performance.now(), null)
    try {
      tell(telling)
    } catch (error) {
      trouble({ workshop: telling.id, error })
    }
  }

  function beat(id: string): void {
    if (stopped || !resting.get(id)?.waiting) return void resting.delete(id)
    // In the room's own queue, where nothing is half decided.
    rooms
      .room(id)
      .read(({ workshop }) => {
        const waiting = resting.get(id)?.waiting
        if (waiting) go({ ...waiting, workshop, to: workshop.version })
      })
      // It is stored and acknowledged; whoever was not told catches up by version (D6).
      .catch(() => resting.delete(id))
  }

  return {
    told(telling) {
      const { id } = telling
      const before = resting.get(id)
      if (!before) return go(telling)
      const waiting = before.waiting ? merged(before.waiting, telling) : telling
      // Something that presses shortens the rest; nothing that can wait makes it longer.
      if (before.waiting && before.since + rest(id, waiting) >= before.due) before.waiting = waiting
      else {
        clearTimeout(before.timer)
        arm(id, before.since, waiting)
      }
    },
    hurry({ id, workshop, to }) {
      const waiting = resting.get(id)?.waiting
      if (waiting) go({ ...waiting, workshop, to })
    },
    stop() {
      stopped = true
      for (const { timer } of resting.values()) clearTimeout(timer)
      resting.clear()
    },
  }
}
