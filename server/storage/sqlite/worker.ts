import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import { StorageFailure } from '../failure.ts'
import { openDatabase } from './database.ts'
import { openDesk } from './desk.ts'
import type { FromThread, Request, ToThread } from './messages.ts'

/** Keeps one commit within about 10 ms (D2). */
const largestBatch = 512
const idleAfter = 2000

async function main(port: MessagePort, file: string): Promise<void> {
  const tell = (message: FromThread): void => port.postMessage(message)
  try {
    const db = await openDatabase(file)
    serve(port, openDesk(db), () => db.close())
    tell({ opened: true })
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error
    tell({ failure: error.kind, message: error.message })
    port.close()
  }
}

function serve(port: MessagePort, desk: ReturnType<typeof openDesk>, closeDatabase: () => void): void {
  let idle: NodeJS.Timeout | undefined
  port.on('message', (message: ToThread) => {
    const { batch, closing } = gather(port, message)
    desk.serve(batch, (replies) => port.postMessage({ replies } satisfies FromThread))
    clearTimeout(idle)
    if (!closing) {
      idle = setTimeout(() => desk.tidy(), idleAfter)
      return
    }
    desk.tidy()
    closeDatabase()
    port.postMessage({ closed: true } satisfies FromThread)
    port.close()
  })
}

/** Whatever came in while the last commit was under way goes into this one; nobody waits for company. */
function gather(port: MessagePort, first: ToThread): { batch: Request[]; closing: boolean } {
  const batch: Request[] = []
  let message: ToThread | undefined = first
  while (message) {
    if ('close' in message) return { batch, closing: true }
    batch.push(message)
    message = batch.length < largestBatch ? next(port) : undefined
  }
  return { batch, closing: false }
}

function next(port: MessagePort): ToThread | undefined {
  const received: { message: ToThread } | undefined = receiveMessageOnPort(port)
  return received?.message
}

const file: unknown = workerData
if (!parentPort || typeof file !== 'string') throw new Error('This file runs as a worker thread')
await main(parentPort, file)
