import { Worker } from 'node:worker_threads'

/** A document of 2,000 cards takes about a second; what takes a minute is broken. */
const patience = 60_000

let last: Promise<unknown> = Promise.resolve()

/**
 * Does what a program says, in a thread of its own, so that no phone waits for it. One at a time: two cores belong to the hall.
 * The thread ends with its answer, and its memory with it. `bytes` are a part of the order; they are handed over, not copied.
 */
export function inThread<Said>(program: URL, order: object, bytes: Uint8Array<ArrayBuffer>): Promise<Said> {
  const said = last.then(() => heard<Said>(new Worker(program, { workerData: order, transferList: [bytes.buffer] })))
  last = said.catch(() => undefined)
  return said
}

function heard<Said>(worker: Worker): Promise<Said> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('The thread did not answer in time'))
      void worker.terminate()
    }, patience)
    worker.once('message', (said: Said) => resolve(said))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('The thread ended without an answer'))
    })
  })
}
