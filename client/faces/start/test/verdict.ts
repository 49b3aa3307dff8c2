import type { Reach, Way } from '../../../session/probe.ts'

/** good: as it should be · note: it works, and something is to be known · bad: it does not work like this */
export type Tone = 'good' | 'note' | 'bad'

/** What was found; undefined while it is still looked at. */
export interface Findings {
  way?: Way
  reach?: Reach
  storage?: boolean
}

export const checks = ['page', 'way', 'speed', 'storage', 'clock'] as const
export type Check = (typeof checks)[number]

const slow = 500
const wrongClock = 2 * 60_000

const wayTone = { socket: 'good', polling: 'note', none: 'bad' } as const

/** How each check has come out; null while it runs. The page itself is here, or nobody would read this. */
export function tonesOf({ way, reach, storage }: Findings): Record<Check, Tone | null> {
  return {
    page: 'good',
    way: way === undefined ? null : wayTone[way],
    speed: reach === undefined ? null : speedTone(reach),
    storage: storage === undefined ? null : storage ? 'good' : 'note',
    clock: reach === undefined ? null : Math.abs(reach.ahead ?? Infinity) > wrongClock ? 'note' : 'good',
  }
}

function speedTone({ roundTrip }: Reach): Tone {
  if (roundTrip === null) return 'bad'
  return roundTrip > slow ? 'note' : 'good'
}

/** The worst of all; null while one still runs. */
export function verdictOf(findings: Findings): Tone | null {
  const tones = Object.values(tonesOf(findings))
  if (tones.includes('bad')) return 'bad'
  if (tones.includes(null)) return null
  return tones.includes('note') ? 'note' : 'good'
}
