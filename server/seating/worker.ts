import { parentPort } from 'node:worker_threads'
import { planWithin } from '../../shared/rotation/plan.ts'
import { present } from './present.ts'
import type { Question } from './question.ts'

/** What is proven best is there sooner. A plan that people know already is only mended: that must not keep the hall waiting. */
const milliseconds = { fresh: 1000, mended: 300 }

parentPort?.on('message', (question: Question) => {
  const { task, seed } = question
  const known = task.announced.some((seats) => Object.keys(seats).length > 0)
  const planning = planWithin(task, seed, () => performance.now(), known ? milliseconds.mended : milliseconds.fresh)
  parentPort?.postMessage(present(question, planning))
})
