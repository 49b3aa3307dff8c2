import { renameSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Loaded before the server, in its process: measures its loop and writes the figures where the experiment reads them.
const file = process.env['PULSE_FILE']
const resolution = 10
if (isMainThread && file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const inMs = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution)
  setInterval(() => {
    writeFileSync(`${file}.next`, JSON.stringify({ p99: inMs(delay.percentile(99)), max: inMs(delay.max) }))
    renameSync(`${file}.next`, file)
  }, 250).unref()
}
