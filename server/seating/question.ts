import type { Proposal } from '../../shared/commands/command.ts'
import type { SeatingTask } from '../../shared/rotation/task.ts'
import type { PlanAnswer } from '../../shared/wire/http.ts'

/** What a planning thread is asked: plain data, and everything that the answer depends on. */
export interface Question {
  id: string
  step: string
  seed: number
  /** How many plans have been announced so far. */
  revision: number
  task: SeatingTask
}

/** What it answers, and what is kept of it until somebody says yes. */
export interface Answered {
  answer: PlanAnswer
  proposal: Proposal | null
}
