import type { Subject } from './agenda.ts'

/** One vote with its budget. Running totals live nowhere until it closes; hands are counted and kept beside, never merged. */
export interface Ballot {
  id: string
  step: string
  on: Subject
  options: string[]
  dots: number
  stack: boolean
  open: boolean
  openedAt: number
  closedAt: number | null
  /** Dots given on devices, by option; empty until closed. */
  totals: Record<string, number>
  /** People who voted on a device. */
  voters: number
  /** People who were connected when the ballot closed. */
  present: number
  /** Hands or paper dots counted by the moderator, by option. */
  hands: Record<string, number>
}

/** Dots by option. */
export type Choice = Record<string, number>

/** The mood scale of the reflection, from low to high. */
export const moods = ['mood-1', 'mood-2', 'mood-3', 'mood-4', 'mood-5'] as const

export const dotsIn = (choice: Choice): number => Object.values(choice).reduce((sum, dots) => sum + dots, 0)

/** Sum of all choices, with a zero for every option nobody chose. */
export function tally(options: string[], choices: Iterable<Choice>): Record<string, number> {
  const totals = new Map(options.map((option) => [option, 0]))
  for (const choice of choices) {
    for (const [option, dots] of Object.entries(choice)) totals.set(option, (totals.get(option) ?? 0) + dots)
  }
  return Object.fromEntries(totals)
}

/** Options by dots of devices and hands together, most first; ties keep the order of the ballot. */
export function ranking(ballot: Pick<Ballot, 'options' | 'totals' | 'hands'>): string[] {
  const weight = (option: string): number => (ballot.totals[option] ?? 0) + (ballot.hands[option] ?? 0)
  return [...ballot.options].sort((a, b) => weight(b) - weight(a))
}
