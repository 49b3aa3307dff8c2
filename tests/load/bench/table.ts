import { amountOf, boundOf } from '../../faults/kit/table.ts'
import { isWithin } from '../../faults/kit/experiment.ts'
import type { Result } from './runs.ts'

/** One case, as the terminal shows it. */
export function tableOf({ measures, broke }: Result): string {
  if (broke !== null) return `  BROKE ${broke}`
  return measures
    .map((measure) => {
      const bound = boundOf(measure)
      const mark = isWithin(measure) ? ' ' : '!'
      return `  ${mark} ${amountOf(measure).padStart(12)}  ${measure.name}${bound && ` (${bound})`}`
    })
    .join('\n')
}
