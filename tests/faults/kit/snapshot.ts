import { monitorEventLoopDelay } from 'node:perf_hooks'
import { keepSnapshots } from '../../../server/pipeline/snapshots.ts'
import type { Storage } from '../../../server/storage/storage.ts'

/** Makes one in its thread, as the server does; says how long this thread's loop was held up meanwhile at most. */
export async function makeSnapshot(storage: Storage, id: string, version: number): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const saved = Promise.withResolvers<void>()
  const watched: Storage = {
    ...storage,
    async saveSnapshot(...snapshot) {
      await storage.saveSnapshot(...snapshot)
      saved.resolve()
    },
  }
  const snapshots = keepSnapshots({ storage: watched, broke: ({ error }) => saved.reject(error), every: 1, quiet: 0 })
  delay.enable()
  snapshots.grew(id, version)
  await saved.promise
  delay.disable()
  await snapshots.close()
  return delay.max / 1e6
}
