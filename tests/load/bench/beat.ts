import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Loaded before the server, in its process: writes down, one line a moment, how long its loop was held up meanwhile at most.
const file = process.env['BEAT_FILE']
if (isMainThread && file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  setInterval(() => {
    appendFileSync(file, `${performance.timeOrigin + performance.now()} ${delay.max / 1e6}\n`)
    delay.reset()
  }, 100).unref()
}
