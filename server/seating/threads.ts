import { Worker } from 'node:worker_threads'
import type { Answered, Question } from './question.ts'

/** A plan takes a second; what takes half a minute is broken. */
const patience = 30_000
/** Two cores belong to the hall; whoever asks third waits a second. */
const most = 2

export interface Threads {
  ask: (question: Question) => Promise<Answered>
  close: () => Promise<void>
}

interface Waiting {
  question: Question
  settle: (answered: Answered) => void
  fail: (error: Error) => void
}

/** Planning threads, started when they are needed and kept: the second plan of an evening is there at once. */
export function openThreads(): Threads {
  const resting: Worker[] = []
  const working = new Set<Worker>()
  const waiting: Waiting[] = []

  /** One that ends by itself is not asked again. */
  const gone = (worker: Worker): void => {
    if (resting.includes(worker)) resting.splice(resting.indexOf(worker), 1)
  }

  function next(): void {
    const [first] = waiting
    if (!first || working.size >= most) return
    waiting.shift()
    const worker = resting.pop() ?? newWorker(gone)
    working.add(worker)
    void work(worker, first)
    next()
  }

  async function work(worker: Worker, { question, settle, fail }: Waiting): Promise<void> {
    try {
      settle(await answerOf(worker, question))
      resting.push(worker)
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)))
      void worker.terminate()
    } finally {
      working.delete(worker)
      next()
    }
  }

  return {
    ask: (question) =>
      new Promise((settle, fail) => {
        waiting.push({ question, settle, fail })
        next()
      }),
    async close() {
      for (const { fail } of waiting.splice(0)) fail(new Error('The server closes'))
      await Promise.all([...resting.splice(0), ...working].map((worker) => worker.terminate()))
    },
  }
}

function newWorker(gone: (worker: Worker) => void): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  worker.unref()
  // Whoever asked hears of it by the question; an error that nobody hears would end more than the thread.
  worker.on('error', () => gone(worker)).on('exit', () => gone(worker))
  return worker
}

function answerOf(worker: Worker, question: Question): Promise<Answered> {
  return new Promise<Answered>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The seats were not planned in time')), patience)
    late.unref()
    const ended = (): void => reject(new Error('The thread ended without a plan'))
    const settle = (answered: Answered): void => {
      clearTimeout(late)
      // The thread lives longer than the question.
      worker.off('error', reject).off('exit', ended)
      resolve(answered)
    }
    worker.once('message', settle).once('error', reject).once('exit', ended)
    worker.postMessage(question)
  })
}
