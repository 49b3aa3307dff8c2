import { renameSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Loaded before the server, in its process: measures its loop and writes the figures where the experiment reads them.
const file = process.env['PULSE_FILE']
const resolution = 10
if (isMainThread && file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const poisoned = await watchPoisoning()
  const inMs = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution)
  setInterval(() => {
    const told = { p99: inMs(delay.percentile(99)), max: inMs(delay.max), poisoned: poisoned() }
    writeFileSync(`${file}.next`, JSON.stringify(told))
    renameSync(`${file}.next`, file)
  }, 250).unref()
}

/** S4: whether something that came in has reached an object from which all others have their nature. */
async function watchPoisoning(): Promise<() => number> {
  // What Node loads late belongs to it, and has to be there when the watch begins.
  void globalThis.Request
  const { assertNoPoisoning } = await import('@fast-check/poisoning')
  return () => {
    try {
      assertNoPoisoning()
      return 0
    } catch {
      return 1
    }
  }
}
