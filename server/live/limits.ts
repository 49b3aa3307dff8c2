import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible'
import type { Visitor } from './visitor.ts'

/** S9: per session first; the ceiling of the process only guards the machine. Addresses play no part: a hall has one. */
export interface Limits {
  command: (visitor: Visitor) => Promise<boolean>
  message: (visitor: Visitor) => Promise<boolean>
}

/** So many each second, and a burst that refills over as many seconds as it takes at that rate. */
function bucket(name: string, perSecond: number, burst: number): BurstyRateLimiter {
  return new BurstyRateLimiter(
    new RateLimiterMemory({ keyPrefix: name, points: perSecond, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: `${name}-burst`, points: burst, duration: Math.ceil(burst / perSecond) }),
  )
}

export function newLimits(): Limits {
  const process = new RateLimiterMemory({ keyPrefix: 'process', points: 5000, duration: 1 })
  const guest = { command: bucket('guest', 2, 20), message: bucket('guest-message', 10, 60) }
  // A tablecloth is told letter by letter.
  const host = { command: bucket('host', 10, 100), message: bucket('host-message', 50, 300) }
  const staff = { command: bucket('staff', 50, 500), message: bucket('staff-message', 200, 1000) }
  const take = async (kind: 'command' | 'message', { workshop, actor }: Visitor): Promise<boolean> => {
    const buckets = actor.role === 'guest' ? guest : actor.role === 'host' ? host : staff
    return (await allows(buckets[kind], `${workshop}/${actor.role}/${actor.who}`)) && allows(process, 'all')
  }
  return { command: (visitor) => take('command', visitor), message: (visitor) => take('message', visitor) }
}

async function allows(limiter: BurstyRateLimiter | RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch {
    // The limiter speaks by rejecting.
    return false
  }
}
