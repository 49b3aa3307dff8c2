import { Worker } from 'node:worker_threads'
import { StorageFailure } from '../failure.ts'
import { StorageConflict, StorageDamage, StorageUnavailable, type Condition } from '../storage.ts'
import type { Answer, Ask, FromThread, Operation, Reply, Request, ToThread } from './messages.ts'

export interface Thread {
  /** Bytes in `handOver` move to the thread instead of being copied again. */
  ask<K extends Operation>(name: K, ask: Ask<K>, handOver?: ArrayBuffer[]): Promise<Answer<K>>
  /** Writes a consistent copy of the database into a new file while everything else goes on. */
  copy(file: string): Promise<void>
  condition(): Condition
  close(): Promise<void>
}

interface Waiting {
  settle(reply: Reply): void
  fail(error: Error): void
}

/** The thread that holds the database: its fsync never stops the loop that serves the sockets. */
export function startThread(file: string): Promise<Thread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: file })
  const waiting = new Map<number, Waiting>()
  let gone: Error | null = null
  let condition: Condition = { stuck: false, spent: false }
  const end = (why: Error): void => {
    gone ??= why
    for (const one of waiting.values()) one.fail(gone)
    waiting.clear()
  }
  const settle = (reply: Reply): void => {
    waiting.get(reply.id)?.settle(reply)
    waiting.delete(reply.id)
  }
  const thread = { ...openThread(worker, waiting, () => gone, end), condition: () => condition }
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if ('replies' in message) message.replies.forEach(settle)
      else if ('condition' in message) condition = message.condition
      else if ('opened' in message) resolve(thread)
      else if ('failure' in message) reject(new StorageFailure(message.failure, message.message, message.findings))
    })
    worker.on('error', (error) => end(new StorageUnavailable('The storage thread broke', { cause: error })))
    worker.on('exit', () => {
      end(new StorageUnavailable('The storage is closed'))
      reject(new StorageUnavailable('The storage thread did not start', { cause: gone }))
    })
  })
}

function openThread(
  worker: Worker,
  waiting: Map<number, Waiting>,
  gone: () => Error | null,
  end: (why: Error) => void,
): Omit<Thread, 'condition'> {
  let lastId = 0
  let closing: Promise<void> | null = null
  let requests: Request[] = []
  let moving: ArrayBuffer[] = []
  /** What is asked in one breath goes over in one message: each wakes the thread, and that costs more than most questions. */
  function send(): void {
    const [now, transfer] = [requests, moving]
    requests = []
    moving = []
    if (now.length > 0) worker.postMessage({ requests: now } satisfies ToThread, transfer)
  }
  const refusal = () => (closing ? new StorageUnavailable('The storage is closed') : gone())
  return {
    ask(name, ask, handOver) {
      const why = refusal()
      if (why) return Promise.reject(why)
      const id = (lastId += 1)
      if (requests.length === 0) queueMicrotask(send)
      requests.push(request(id, name, ask))
      moving.push(...(handOver ?? []))
      return new Promise((resolve, reject) => waiting.set(id, waiter(resolve, reject)))
    },
    copy(file) {
      const why = refusal()
      if (why) return Promise.reject(why)
      const id = (lastId += 1)
      send()
      worker.postMessage({ id, copy: file } satisfies ToThread)
      return new Promise((resolve, reject) =>
        waiting.set(
          id,
          waiter(() => resolve(), reject),
        ),
      )
    },
    close() {
      closing ??= new Promise<void>((resolve) => {
        worker.once('exit', () => resolve())
        if (gone()) resolve()
        else {
          send()
          worker.postMessage({ close: true } satisfies ToThread)
        }
      }).then(() => end(new StorageUnavailable('The storage is closed')))
      return closing
    },
  }
}

function request<K extends Operation>(id: number, name: K, ask: Ask<K>): Request {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- name and ask belong together by the signature, which a union of requests cannot express
  return { id, name, ask } as Request
}

function waiter<K extends Operation>(resolve: (answer: Answer<K>) => void, fail: (error: Error) => void): Waiting {
  return {
    fail,
    settle(reply) {
      // oxlint-disable-next-line typescript/consistent-type-assertions -- thread door: the answer has its question's id
      if ('answer' in reply) resolve(reply.answer as Answer<K>)
      else fail(refused(reply))
    },
  }
}

function refused({ refused: kind, message }: Extract<Reply, { refused: string }>): Error {
  if (kind === 'conflict') return new StorageConflict(message)
  if (kind === 'unavailable') return new StorageUnavailable(message)
  if (kind === 'damaged') return new StorageDamage(message)
  return new Error(`The storage failed: ${message}`)
}
