import type { Mutant } from './mutant.ts'

/** A promise of the product, put to the test in processes of its own. */
export interface Experiment {
  /** As it is called on the command line: T2. */
  id: string
  /** A sentence that a moderator would say. */
  title: string
  /** Numbers of the requirements it proves. */
  requires: string[]
  /** Products that are broken on purpose; under each of them a figure must leave its bounds. */
  mutants: Mutant[]
  /**
   * Measures; a throw is a broken experiment and never a verdict, neither about the product nor about a mutant. May stop at the first
   * violation, when that is in the figures.
   */
  run: (course: Course) => Promise<Figure[]>
}

export interface Course {
  /** short: for every change, on busy machines. full: the figures that are promised, on a quiet one. */
  form: 'short' | 'full'
  seed: number
  log: (line: string) => void
}

export interface Figure {
  name: string
  value: number
  /** ms, MB, ‰ ...; empty for a count. */
  unit: string
  most?: number
  least?: number
  /** Stands in docs/promises.md. */
  promised?: boolean
}

/** What is no number (nothing was measured) is within no bounds. */
export const isWithin = ({ value, most = Infinity, least = -Infinity }: Figure): boolean =>
  value <= most && value >= least

export const isBounded = ({ most, least }: Figure): boolean => most !== undefined || least !== undefined

/** Something must have been held against a bound, or nothing was proved. */
export const isFulfilled = (figures: readonly Figure[]): boolean => figures.some(isBounded) && figures.every(isWithin)
