import type { ClockAnswer } from '../../shared/wire/messages.ts'

const roundTrips = 5
/** An answer that took longer says too little about the time in it. */
const telling = 500
/** Clocks are read in whole milliseconds. */
const grain = 5

type Ask<Answer> = () => Promise<Answer>

export interface Clock {
  now: () => number
  /** Asks for something whose answer carries the server's time as well: a first idea of it, later a proof of what is believed. */
  listen: <Answer extends ClockAnswer>(ask: Ask<Answer>) => Promise<Answer>
  /** Asks several times and believes the quickest answer: it had the least time to go wrong. */
  measure: (ask: Ask<ClockAnswer>) => Promise<void>
  /** Measures, unless the answer that was heard last fits: a phone that comes back ten times in a row need not ask fifty times. */
  assure: (ask: Ask<ClockAnswer>) => Promise<void>
}

/**
 * The server's time (D18): a measured offset on a clock that only ever runs forward, so that neither a wrong device clock
 * nor one that is set in the middle moves a countdown.
 */
export function createClock(monotonic: () => number = () => performance.now()): Clock {
  // Until the server has been heard, the device's own idea has to do.
  let offset = Date.now() - monotonic()
  let known: 'nothing' | 'hint' | 'measured' = 'nothing'
  let fits = false

  async function measure(ask: Ask<ClockAnswer>): Promise<void> {
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
    known = 'measured'
  }

  return {
    now: () => monotonic() + offset,
    async listen(ask) {
      const sent = monotonic()
      const answer = await ask()
      const came = monotonic()
      if (known === 'nothing') {
        offset = answer.now - came
        known = 'hint'
      }
      // The server has read its clock after the question and before the answer.
      const between = answer.now >= sent + offset - grain && answer.now <= came + offset + grain
      fits = known === 'measured' && came - sent <= telling && between
      return answer
    },
    measure,
    assure: async (ask) => (fits ? undefined : measure(ask)),
  }
}
