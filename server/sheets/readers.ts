import { Worker } from 'node:worker_threads'
import type { Answer, Ask } from './question.ts'

/**
 * Threads in which sheets are read and judged, so that nothing that comes from outside is ever decoded where everybody is served
 * (S2). One question at a time each: whoever breaks a thread is known by name.
 */
export interface Readers {
  ask: (ask: Ask) => Promise<Answer>
  close: () => Promise<void>
}

/** The thread that was asked has hung, grown too large or ended. */
export class ReaderLost extends Error {}

/** Two looks, so that a machine that slept in between is not taken for a thread that hangs. */
const patience = 1000
const looks = 2
const limits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
/** Who holds one of them up does not hold up the other half of the house. */
const count = 2

export function openReaders(): Readers {
  const readers = Array.from({ length: count }, () => newReader())
  return {
    ask: (ask) => (readers[shareOf(ask.place)] ?? newReader()).ask(ask),
    close: async () => void (await Promise.all(readers.map((reader) => reader.close()))),
  }
}

const shareOf = (place: string): number =>
  [...place].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7) % count

interface Waiting {
  ask: Ask
  settle: (answer: Answer) => void
  fail: (error: Error) => void
}

/** One thread with its row of questions; started with the first, and again after it was lost. */
function newReader(): Readers {
  const row: Waiting[] = []
  let worker: Promise<Worker> | null = null
  let busy = false
  let closed = false

  async function serve(): Promise<void> {
    if (busy) return
    busy = true
    for (let next = row.shift(); next; next = row.shift()) {
      const { ask, settle, fail } = next
      try {
        settle(await answerOf(await (worker ??= started(() => (worker = null))), ask))
      } catch (error) {
        const lost = worker
        worker = null
        await lost?.then((ended) => ended.terminate()).catch(() => undefined)
        fail(error instanceof Error ? error : new ReaderLost('lost'))
      }
    }
    busy = false
  }

  return {
    ask: (ask) =>
      new Promise((settle, fail) => {
        if (closed) return fail(new ReaderLost('the server closes'))
        row.push({ ask, settle, fail })
        return void serve()
      }),
    async close() {
      closed = true
      await (await worker?.catch(() => null))?.terminate()
    },
  }
}

function started(gone: () => void): Promise<Worker> {
  return new Promise((settle, fail) => {
    const worker = new Worker(new URL('./reader.ts', import.meta.url), { resourceLimits: limits })
    worker.unref()
    // An error that nobody hears would end more than the thread.
    worker.on('error', fail).once('message', () => settle(worker))
    worker.once('exit', () => {
      gone()
      fail(new ReaderLost('ended'))
    })
  })
}

function answerOf(worker: Worker, ask: Ask): Promise<Answer> {
  return new Promise<Answer>((settle, fail) => {
    let left = looks
    const look = (): void => {
      left -= 1
      if (left > 0) late = setTimeout(look, patience)
      else done(() => fail(new ReaderLost('took too long')))
    }
    let late = setTimeout(look, patience)
    const ended = (): void => done(() => fail(new ReaderLost('ended')))
    const heard = (answer: Answer): void => done(() => settle(answer))
    const done = (then: () => void): void => {
      clearTimeout(late)
      worker.off('message', heard).off('exit', ended)
      then()
    }
    worker.once('message', heard).once('exit', ended)
    worker.postMessage(ask)
  })
}
