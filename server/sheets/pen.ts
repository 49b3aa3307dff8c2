import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Storage } from '../storage/storage.ts'

/**
 * The number under which one opened sheet writes: in Yjs, a client id. Yjs believes whoever uses one, and who writes under
 * another's makes that one's next words vanish without an error. So numbers are handed out, and each carries a mark that only
 * the server can make: it says for whom and for which sheet. Nothing has to be remembered, a restart changes nothing.
 */
export interface PenHolder {
  /** Workshop and sheet. */
  place: string
  /** Role and link or participant. */
  who: string
}

/** Numbers up to 2^53 travel unharmed: so many bits of chance, so many of mark. */
const markBits = 2 ** 26
const chanceBits = 2 ** 27

export function newPen(key: Uint8Array, holder: PenHolder): number {
  const chance = randomBytes(4).readUInt32BE() % chanceBits
  return chance * markBits + markOf(key, holder, chance)
}

export function isPenOf(key: Uint8Array, holder: PenHolder, pen: number): boolean {
  if (!Number.isSafeInteger(pen) || pen < 0) return false
  const chance = Math.floor(pen / markBits)
  return same(pen % markBits, markOf(key, holder, chance))
}

function markOf(key: Uint8Array, { place, who }: PenHolder, chance: number): number {
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([place, who, chance]))
    .digest()
  return digest.readUInt32BE() % markBits
}

function same(one: number, other: number): boolean {
  const bytes = (value: number): Buffer => {
    const buffer = Buffer.alloc(4)
    buffer.writeUInt32BE(value)
    return buffer
  }
  return timingSafeEqual(bytes(one), bytes(other))
}

const setting = 'sheet-pens'

/** Made once and kept beside the facts, so that what was written before a restart can still be handed in after it. */
export async function penKey(storage: Storage): Promise<Uint8Array> {
  const kept = await storage.setting(setting)
  if (kept !== null) return Buffer.from(kept, 'base64url')
  const made = randomBytes(32)
  await storage.setSetting(setting, made.toString('base64url'))
  return made
}
