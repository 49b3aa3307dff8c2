import type { Actor } from '../../shared/commands/command.ts'
import type { Storage } from '../storage/storage.ts'

/** That a link is in use, once a day for each: enough to find one that nobody needs any more (S5). */
export interface Uses {
  seen: (workshop: string, actor: Actor) => Promise<void>
}

interface UsePorts {
  storage: Storage
  clock: () => number
  broke: (trouble: { workshop: string; error: unknown }) => void
}

const dayLength = 24 * 60 * 60 * 1000

export function newUses({ storage, clock, broke }: UsePorts): Uses {
  const days = new Map<string, number>()
  return {
    async seen(workshop, { role, who }) {
      const at = clock()
      const day = Math.floor(at / dayLength)
      const key = `${workshop} ${who}`
      // Guests are nobody's to watch; and after a restart of the server a day may be told twice.
      if (role === 'guest' || days.get(key) === day) return
      days.set(key, day)
      try {
        await storage.record(workshop, { at, role, who, what: 'link.used', about: {}, outcome: 'done' })
      } catch (error) {
        days.delete(key)
        broke({ workshop, error })
      }
    },
  }
}
