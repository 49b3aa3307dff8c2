import { uptime } from 'node:os'
import type { TimeSources } from './clock.ts'

/** The clocks of this machine. The only place of the server that reads its date. */
export const machineTime: TimeSources = {
  steady: () => performance.now(),
  uptime: () => uptime() * 1000,
  // oxlint-disable-next-line eslint/no-restricted-properties -- this is where the date comes in
  wall: () => Date.now(),
}
