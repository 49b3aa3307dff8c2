import { placeKey, type Moment } from './moment.ts'

export interface SignalDevice {
  /** The last signal that this phone gave, so that a reload does not ring again. */
  given: string | null
  /** Browsers let a page ring or shake only after somebody has touched it. */
  touched: boolean
  /** The person has not switched the gong off. */
  sound: boolean
}

export interface Signal {
  key: string
  gong: boolean
  /** Milliseconds of shaking and pausing in turn; empty: none. */
  shaking: readonly number[]
}

/** Three times, the last one long: not what a message feels like. */
const walkShaking = [250, 120, 250, 120, 600] as const
const stayShaking = [200] as const

/**
 * The signal of a change of tables, once for each place: gong and shaking for whoever walks, a short shake for whoever stays.
 * In a round that runs already there is talking, so a phone that wakes shakes and does not ring.
 */
export function signalOf(moment: Moment, device: SignalDevice): Signal | null {
  if (moment.at !== 'walk' && moment.at !== 'choosing') return null
  const key = moment.at === 'walk' ? placeKey(moment.round, moment.table) : placeKey(moment.round, 'choice')
  if (key === device.given) return null
  const isTalking = moment.at === 'walk' ? moment.late : moment.running
  const stays = moment.at === 'walk' && moment.way === 'stay'
  return {
    key,
    gong: device.touched && device.sound && !isTalking && !isOwnChoice(moment, device),
    shaking: !device.touched || isOwnChoice(moment, device) ? [] : stays ? stayShaking : walkShaking,
  }
}

/** Who has just chosen a table knows; the signal was given when the choice began. */
const isOwnChoice = (moment: Moment, { given }: SignalDevice): boolean =>
  moment.at === 'walk' && given === placeKey(moment.round, 'choice')
