/** D16: how the storage is, said before anybody loses a word: full, or with so little room left that somebody must act. */
export interface Health {
  storage: 'ok' | 'low' | 'full'
}

export interface HealthWatch {
  now: () => Health
  stop: () => void
}

interface HealthParts {
  /** What the storage itself has seen last. */
  condition: () => { stuck: boolean; spent: boolean }
  /** Free bytes where the database lies; rejects where nobody can say. */
  free: () => Promise<number>
  /** Told at each change. */
  changed: (health: Health) => void
  every?: number
}

/** Somebody has to be told while an evening still fits. */
const low = 200 * 1024 * 1024
const second = 1000

export function watchHealth({ condition, free, changed, every = second }: HealthParts): HealthWatch {
  let health: Health = { storage: 'ok' }
  let room = Number.POSITIVE_INFINITY
  const look = async (): Promise<void> => {
    room = await free().catch(() => room)
    const storage = stateOf(condition(), room)
    if (storage === health.storage) return
    health = { storage }
    changed(health)
  }
  const timer = setInterval(() => void look(), every)
  timer.unref()
  void look()
  return { now: () => health, stop: () => clearInterval(timer) }
}

/** A spent reserve stays worth saying until there is room to keep one again. */
function stateOf({ stuck, spent }: { stuck: boolean; spent: boolean }, room: number): Health['storage'] {
  if (stuck || spent) return 'full'
  return room < low ? 'low' : 'ok'
}
