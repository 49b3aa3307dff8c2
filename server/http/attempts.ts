import { createHash, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * S8: how often codes may be tried. A whole hall has one address, so its ceiling is high; wrong codes are counted apart.
 * P4: addresses are only ever here, salted with something that dies with the process.
 */
export interface Attempts {
  /** False when this address, or everybody together, has tried too often. */
  mayTry: (address: string) => Promise<boolean>
  failed: (address: string) => Promise<void>
}

export function newAttempts(): Attempts {
  const salt = randomBytes(16)
  const keyOf = (address: string): string => createHash('sha256').update(salt).update(address).digest('base64url')
  const all = new RateLimiterMemory({ keyPrefix: 'join', points: 6000, duration: 60 })
  const perAddress = new RateLimiterMemory({ keyPrefix: 'join-address', points: 3000, duration: 60 })
  const wrong = new RateLimiterMemory({ keyPrefix: 'join-wrong', points: 300, duration: 60 })
  return {
    async mayTry(address) {
      const key = keyOf(address)
      const failures = await wrong.get(key)
      if (failures !== null && failures.remainingPoints <= 0) return false
      return (await within(perAddress, key)) && within(all, 'all')
    },
    async failed(address) {
      await within(wrong, keyOf(address))
    },
  }
}

async function within(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch {
    // The limiter speaks by rejecting.
    return false
  }
}
