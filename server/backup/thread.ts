import { Worker } from 'node:worker_threads'
import { BackupFlaw, type FlawKind } from './flaw.ts'
import type { Made, Order } from './make.ts'

export type FromThread = { made: Made } | { flaw: FlawKind; message: string }

/** Looking at every row, compressing and encrypting take a core for a while, and never the one that serves people. */
export function makeInThread(order: Order, signal: AbortSignal): Promise<Made> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
  signal.addEventListener('abort', () => void worker.terminate())
  worker.unref()
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromThread) => {
      if ('made' in message) resolve(message.made)
      else reject(new BackupFlaw(message.flaw, new Error(message.message)))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new BackupFlaw('unwritable')))
  })
}
