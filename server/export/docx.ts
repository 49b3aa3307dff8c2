import { Worker } from 'node:worker_threads'
import type { ProtocolDocument } from '../../shared/protocol/document.ts'

/** A document of 2,000 cards takes about a second; what takes a minute is broken. */
const patience = 60_000

let last: Promise<unknown> = Promise.resolve()

/**
 * The protocol as a Word document, written in a thread of its own so that no phone waits for it. One at a time: two cores
 * belong to the hall. The thread ends with its document, and its memory with it.
 */
export function toDocx(document: ProtocolDocument): Promise<Uint8Array> {
  const written = last.then(() => inThread(document))
  last = written.catch(() => undefined)
  return written
}

function inThread(document: ProtocolDocument): Promise<Uint8Array> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: document })
  return new Promise<Uint8Array>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('The document was not written in time'))
      void worker.terminate()
    }, patience)
    worker.once('message', (bytes: Uint8Array) => resolve(bytes))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('The thread ended without a document'))
    })
  })
}
