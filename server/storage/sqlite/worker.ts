import { dirname, join } from 'node:path'
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import { StorageFailure } from '../failure.ts'
import { copyDatabase } from './copy.ts'
import { openDatabase } from './database.ts'
import { openDesk, type Desk } from './desk.ts'
import type { Ledger } from './ledger.ts'
import { openReserve, type Reserve } from './reserve.ts'
import type { CopyRequest, FromThread, Reply, Request, ToThread } from './messages.ts'

/** Keeps one commit within about 10 ms (D2). */
const largestBatch = 512
const idleAfter = 2000
/** D16: so often a full disk is tried again. */
const probeEvery = 1000

async function main(port: MessagePort, file: string): Promise<void> {
  const tell = (message: FromThread): void => port.postMessage(message)
  try {
    const reserve = openReserve(join(dirname(file), 'reserve'))
    const ledger = await openAtLast(file, reserve)
    serve(port, openDesk(ledger, reserve), ledger)
    tell({ opened: true })
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error
    const { kind, message, findings } = error
    tell({ failure: kind, message, findings })
    port.close()
  }
}

/** A server that comes back to a full disk starts on the reserve (D16). */
async function openAtLast(file: string, reserve: Reserve): Promise<Ledger> {
  try {
    return await openDatabase(file)
  } catch (error) {
    const full = error instanceof StorageFailure && error.kind === 'unwritable'
    if (full && reserve.free()) return openDatabase(file)
    throw error
  }
}

function serve(port: MessagePort, desk: Desk, ledger: Ledger): void {
  let idle: NodeJS.Timeout | undefined
  const tellCondition = conditionTeller(port, desk)
  const probing = setInterval(() => {
    desk.probe()
    tellCondition()
  }, probeEvery)
  port.on('message', (message: ToThread) => {
    const { batch, copies, closing } = gather(port, message)
    for (const request of copies) void copy(port, ledger, request)
    desk.serve(batch, (replies) => port.postMessage({ replies } satisfies FromThread))
    tellCondition()
    clearTimeout(idle)
    if (!closing) {
      idle = setTimeout(() => desk.tidy(), idleAfter)
      return
    }
    clearInterval(probing)
    desk.tidy()
    ledger.close()
    port.postMessage({ closed: true } satisfies FromThread)
    port.close()
  })
}

async function copy(port: MessagePort, { db }: Ledger, { id, copy: file }: CopyRequest): Promise<void> {
  const tell = (reply: Reply): void => port.postMessage({ replies: [reply] } satisfies FromThread)
  try {
    await copyDatabase(db, file)
    tell({ id, answer: null })
  } catch (error) {
    tell({ id, refused: 'unavailable', message: error instanceof Error ? error.message : String(error) })
  }
}

/** Only what has changed is told. */
function conditionTeller(port: MessagePort, desk: Desk): () => void {
  let told = ''
  return () => {
    const condition = desk.condition()
    const written = JSON.stringify(condition)
    if (written === told) return
    told = written
    port.postMessage({ condition } satisfies FromThread)
  }
}

interface Gathered {
  batch: Request[]
  copies: CopyRequest[]
  closing: boolean
}

/** Whatever came in while the last commit was under way goes into this one; nobody waits for company. */
function gather(port: MessagePort, first: ToThread): Gathered {
  const batch: Request[] = []
  const copies: CopyRequest[] = []
  let message: ToThread | undefined = first
  while (message) {
    if ('close' in message) return { batch, copies, closing: true }
    if ('copy' in message) copies.push(message)
    else batch.push(...message.requests)
    message = batch.length < largestBatch ? next(port) : undefined
  }
  return { batch, copies, closing: false }
}

function next(port: MessagePort): ToThread | undefined {
  const received: { message: ToThread } | undefined = receiveMessageOnPort(port)
  return received?.message
}

const file: unknown = workerData
if (!parentPort || typeof file !== 'string') throw new Error('This file runs as a worker thread')
await main(parentPort, file)
