import type { Outcome } from './course.ts'
import { isWithin, type Figure } from './experiment.ts'

const digits = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1))

export const amountOf = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string =>
  [digits(value), unit].filter(Boolean).join(' ')

/** What was promised of a figure, in words; empty where it is only told. */
export function boundOf({ most, least, unit }: Figure): string {
  const parts = [
    ...(least === undefined ? [] : [`at least ${amountOf({ value: least, unit })}`]),
    ...(most === undefined ? [] : [most === 0 ? 'none' : `at most ${amountOf({ value: most, unit })}`]),
  ]
  return parts.join(', ')
}

const wordFor = ({ mutant, passed, broke }: Outcome): string => {
  if (broke !== null) return 'BROKE'
  if (mutant) return passed ? 'noticed' : 'NOT NOTICED'
  return passed ? 'passed' : 'FAILED'
}

const nameOf = ({ experiment, form, mutant }: Outcome): string =>
  mutant ? `${experiment.id} mutant: ${mutant.name}` : `${experiment.id} ${form}: ${experiment.title}`

/** One run and its figures, as the terminal shows them. */
export function linesOf(outcome: Outcome): string {
  const { figures, broke, seconds, mutant, tries } = outcome
  const shown = mutant ? figures.filter((figure) => !isWithin(figure)) : figures
  const rows = shown.map((figure) => {
    const bound = boundOf(figure)
    const mark = isWithin(figure) ? ' ' : '!'
    return `  ${mark} ${amountOf(figure).padStart(12)}  ${figure.name}${bound && ` (${bound})`}`
  })
  const luck = tries > 1 ? `, try ${tries}` : ''
  const head = `${wordFor(outcome).padEnd(11)} ${nameOf(outcome)}, ${seconds.toFixed(1)} s${luck}`
  return [head, ...rows, ...(broke === null ? [] : [`    ${broke}`])].join('\n')
}

/** In one line what to mend about a run that is not as it should be; null where nothing is. */
export function failureOf(outcome: Outcome): string | null {
  if (outcome.passed) return null
  // A mutant that nobody noticed has every figure within its bounds.
  const off = outcome.figures.filter((figure) => !isWithin(figure))
  const said = off.map((figure) => `${figure.name}: ${amountOf(figure)} (${boundOf(figure)})`)
  const why = outcome.broke?.split('\n')[0] ?? said.join('; ')
  return [`${wordFor(outcome)} ${nameOf(outcome)}`, why].filter(Boolean).join(': ')
}
