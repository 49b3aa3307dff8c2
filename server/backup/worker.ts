import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { BackupFlaw } from './flaw.ts'
import { makeBackup, type Order } from './make.ts'
import type { FromThread } from './thread.ts'

const orderSchema = v.object({
  copy: v.string(),
  folder: v.string(),
  madeAt: v.number(),
  passphrase: v.nullable(v.string()),
})

if (!parentPort) throw new Error('This file runs as a worker thread')
const order: Order = v.parse(orderSchema, workerData)
const answer = await makeBackup(order).then(
  (made): FromThread => ({ made }),
  (error: unknown): FromThread => flawOf(error),
)
parentPort.postMessage(answer)

function flawOf(error: unknown): FromThread {
  const cause = error instanceof Error ? error.cause : undefined
  const message = cause instanceof Error ? cause.message : String(error)
  return { flaw: error instanceof BackupFlaw ? error.kind : 'unwritable', message }
}
