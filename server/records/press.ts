import { Worker } from 'node:worker_threads'
import type { Language } from '../../shared/domain/language.ts'
import type { Archive } from '../../shared/protocol/archive.ts'
import type { Cloth } from '../../shared/protocol/cloth.ts'
import { StorageDamage } from '../storage/storage.ts'

/** What is to be written of a whole log; `log` is packed as the storage has handed it out. */
export type Order = { log: Uint8Array<ArrayBuffer>; at: number } & (
  | { form: 'docx' | 'md'; language: Language | 'own'; cloths: readonly Cloth[] }
  | ({ form: 'json' } & Pick<Archive, 'votes' | 'sheets'>)
)

/** A finished file, and what its name is made of. */
export interface Paper {
  content: Uint8Array<ArrayBuffer>
  title: string
  date: string
  language: Language
}

/** What the thread says; a class does not cross over to us, so damage is told by name. */
export type Said = Paper | { damaged: string }

/** A document of 2,000 cards takes about a second; what takes a minute is broken. */
const patience = 60_000

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads the log and writes the file in a thread of its own, so that no phone waits for it. One at a time: two cores belong to the
 * hall. The thread ends with its file, and its memory with it.
 */
export function print(order: Order): Promise<Paper> {
  const written = last.then(() => inThread(order))
  last = written.catch(() => undefined)
  return written
}

async function inThread(order: Order): Promise<Paper> {
  const worker = new Worker(new URL('./press-worker.ts', import.meta.url), {
    workerData: order,
    transferList: [order.log.buffer],
  })
  const said = await heard(worker)
  if ('damaged' in said) throw new StorageDamage(said.damaged)
  return said
}

function heard(worker: Worker): Promise<Said> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('The document was not written in time'))
      void worker.terminate()
    }, patience)
    worker.once('message', (said: Said) => resolve(said))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('The thread ended without a document'))
    })
  })
}
