import type { Socket } from 'node:net'
import type { Random } from '../../../rehearsal/random.ts'

/** How one direction of a connection treats what passes through it. */
export interface Weather {
  /** Milliseconds that everything takes, and by how much it may be more or less. */
  delay: number
  jitter: number
  /** Part of the pieces at which everything stands still for a while, and for how long. */
  stalls: number
  stallFor: number
  /** Null: as fast as it comes. */
  bytesPerSecond: number | null
  /** Cut into pieces of so many bytes, each with a delay of its own; null: as it comes. */
  fragment: number | null
}

export const calm: Weather = {
  delay: 0,
  jitter: 0,
  stalls: 0,
  stallFor: 0,
  bytesPerSecond: null,
  fragment: null,
}

export interface Lane {
  /** From now on everything disappears without a word, and nothing is closed. */
  hang: () => void
  /** What is under way is forgotten. */
  stop: () => void
}

/** What a router on the way would hold; beyond it the sender has to wait, as with TCP. */
const mostUnderWay = 64 * 1024

/** Carries bytes from one socket to another through the weather; order is kept, as TCP does. */
export function newLane(from: Socket, to: Socket, weather: () => Weather, random: Random): Lane {
  const underWay: { bytes: Buffer; due: number }[] = []
  let [held, last, free] = [0, 0, 0]
  let timer: NodeJS.Timeout | undefined
  let [hanging, stuck, ended] = [false, false, false]

  function dueOf({ length }: Buffer): number {
    const { delay, jitter, stalls, stallFor, bytesPerSecond } = weather()
    const now = performance.now()
    if (bytesPerSecond !== null) free = Math.max(free, now) + (length / bytesPerSecond) * 1000
    const arrives = Math.max(now, free) + delay + jitter * (2 * random() - 1)
    last = Math.max(last, arrives) + (random() < stalls ? stallFor : 0)
    return last
  }

  function take(bytes: Buffer): void {
    if (hanging) return
    const size = weather().fragment ?? bytes.length
    for (let at = 0; at < bytes.length; at += size) {
      const piece = bytes.subarray(at, at + size)
      underWay.push({ bytes: piece, due: dueOf(piece) })
    }
    held += bytes.length
    if (held > mostUnderWay) from.pause()
    deliver()
  }

  function deliver(): void {
    clearTimeout(timer)
    if (stuck) return
    for (let next = underWay[0]; next && next.due <= performance.now(); next = underWay[0]) {
      underWay.shift()
      held -= next.bytes.length
      if (to.write(next.bytes)) continue
      stuck = true
      to.once('drain', () => {
        stuck = false
        deliver()
      })
      break
    }
    if (held <= mostUnderWay && from.isPaused()) from.resume()
    const [next] = underWay
    if (next && !stuck) timer = setTimeout(deliver, Math.max(1, next.due - performance.now()))
    if (next || !ended || hanging) return
    if (from.destroyed) to.destroySoon()
    else to.end()
  }

  const end = (): void => {
    ended = true
    // Whoever hangs up on a dead line is let go; the other end does not hear of it.
    if (hanging) from.destroy()
    else deliver()
  }
  from.on('data', take)
  from.on('end', end)
  from.on('close', end)
  return {
    hang() {
      hanging = true
      underWay.length = 0
      // Read on and throw away: the sender shall see no full buffer but silence.
      from.resume()
    },
    stop() {
      clearTimeout(timer)
      underWay.length = 0
    },
  }
}
