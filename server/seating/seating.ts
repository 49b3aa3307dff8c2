import type { Proposal } from '../../shared/commands/command.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { SeatingTask } from '../../shared/rotation/task.ts'
import { hallOf } from '../../shared/tables/hall.ts'
import { taskOf } from '../../shared/tables/task.ts'
import type { PlanAnswer } from '../../shared/wire/http.ts'
import { newKept } from './kept.ts'
import type { Question } from './question.ts'
import { openThreads } from './threads.ts'

/** Plans seats off the server's main loop, and keeps what it proposed until somebody says yes. */
export interface Seating {
  plan: (workshop: string, question: Question) => Promise<PlanAnswer>
  proposal: (workshop: string, id: string) => Proposal | null
  close: () => Promise<void>
}

export function openSeating(): Seating {
  const threads = openThreads()
  const kept = newKept()
  return {
    async plan(workshop, question) {
      const { answer, proposal } = await threads.ask(question)
      if (proposal) kept.keep(workshop, proposal)
      return answer
    },
    proposal: kept.find,
    close: threads.close,
  }
}

/** What the planner would be asked for a step as the hall stands now, or why nobody can plan there. */
export function taskFor(workshop: Workshop, step: string): SeatingTask | RefusalCode {
  const hall = hallOf(workshop, step)
  if (!hall) return 'step-unknown'
  const task = taskOf(hall)
  if (!task) return 'seats-planned'
  if (task.tables.length === 0) return 'no-tables'
  return task.held.length < task.rounds ? task : 'round-unknown'
}
