import type { ClockAnswer } from '../../shared/wire/messages.ts'

const roundTrips = 5

export interface Clock {
  now: () => number
  /** A first idea from any answer that carries the server's time; replaced by a measurement. */
  hint: (serverNow: number) => void
  /** Asks several times and believes the quickest answer: it had the least time to go wrong. */
  measure: (ask: () => Promise<ClockAnswer>) => Promise<void>
}

/**
 * The server's time (D18): a measured offset on a clock that only ever runs forward, so that neither a wrong device clock
 * nor one that is set in the middle moves a countdown.
 */
export function createClock(monotonic: () => number = () => performance.now()): Clock {
  // Until the server has been heard, the device's own idea has to do.
  let offset = Date.now() - monotonic()
  let hinted = false

  return {
    now: () => monotonic() + offset,
    hint(serverNow) {
      if (!hinted) offset = serverNow - monotonic()
      hinted = true
    },
    async measure(ask) {
      let best = Infinity
      let measured = offset
      for (let trip = 0; trip < roundTrips; trip += 1) {
        const sent = monotonic()
        const { now } = await ask()
        const duration = monotonic() - sent
        if (duration < best) measured = now + duration / 2 - sent - duration
        best = Math.min(best, duration)
      }
      offset = measured
      hinted = true
    },
  }
}
