import type { SeatingSettings, Step } from '../../../../shared/domain/agenda.ts'
import { minutesOfRounds } from '../../../../shared/methods/method.ts'

/** What rounds start with where a step with tables is new: three of twenty minutes, as in a World Café. */
export const firstSeating: SeatingSettings = {
  mode: 'mix',
  sizes: 'even',
  visits: 3,
  questions: [{}, {}, {}],
  minutes: 20,
  walk: 180,
  gong: true,
}

export const mostRounds = 12

/** Changed rounds; the minutes of the step go along, unless somebody has set them to something else. */
export function withSeating(step: Step, change: Partial<SeatingSettings>): Partial<Step> {
  if (!step.seating) return {}
  const seating = { ...step.seating, ...change }
  const follows = step.minutes === minutesOfRounds(step.seating)
  return { seating, ...(follows ? { minutes: minutesOfRounds(seating) } : {}) }
}

type Questions = SeatingSettings['questions']

/** One round more at the end. */
export const moreRounds = (questions: Questions): Questions => [...questions, {}].slice(0, mostRounds)

export const withoutRound = (questions: Questions, at: number): Questions =>
  questions.length > 1 ? questions.toSpliced(at, 1) : questions

/** One place earlier or later. */
export function movedRound(questions: Questions, at: number, by: -1 | 1): Questions {
  const [one, other] = [questions[at], questions[at + by]]
  return one && other ? questions.with(at, other).with(at + by, one) : questions
}
