import type { Rooms } from '../pipeline/rooms.ts'
import { merged, type Telling } from '../pipeline/telling.ts'

export interface Pace {
  /** To be called with every committed batch, at the moment when the facts stand still. */
  told: (telling: Telling) => void
  stop: () => void
}

export interface PacePorts {
  rooms: Rooms
  tell: (telling: Telling) => void
  trouble: (trouble: { workshop: string; error: unknown }) => void
}

/** D13: each telling costs one write for every phone in the hall, so a hall that votes is told ten times a second and no more. */
const interval = 100

/** The first telling goes at once; what happens while a workshop rests is told together. */
export function openPace({ rooms, tell, trouble }: PacePorts): Pace {
  /** Workshops that rest, with what waits; null: nothing yet. */
  const resting = new Map<string, Telling | null>()
  let stopped = false

  function rest(id: string): void {
    resting.set(id, null)
    setTimeout(() => beat(id), interval).unref()
  }

  function beat(id: string): void {
    if (stopped || !resting.get(id)) return void resting.delete(id)
    // In the room's own queue, where nothing is half decided.
    rooms
      .room(id)
      .read(({ workshop }) => {
        const waiting = resting.get(id)
        rest(id)
        if (waiting) tellNow({ ...waiting, workshop, to: workshop.version })
      })
      // It is stored and acknowledged; whoever was not told catches up by version (D6).
      .catch(() => resting.delete(id))
  }

  function tellNow(telling: Telling): void {
    try {
      tell(telling)
    } catch (error) {
      trouble({ workshop: telling.id, error })
    }
  }

  return {
    told(telling) {
      const { id } = telling
      const waiting = resting.get(id)
      if (waiting === undefined) {
        rest(id)
        tellNow(telling)
      } else resting.set(id, waiting ? merged(waiting, telling) : telling)
    },
    stop() {
      stopped = true
      resting.clear()
    },
  }
}
