/**
 * What the search pays for, dearest first. Each rank costs more than all that a single change can save in the ranks below it, except the
 * last four, which are weighed against each other: a repeated meeting is worth two moved seats of a plan that people already know
 * (so changing places with somebody pays as soon as one repeated meeting is saved), or three steps of uneven mixing.
 */
export const weights = {
  /** Per person (squared) above the most or below the fewest of a table. */
  places: 2e11,
  /** Per pair that is to be kept apart. At 500 people one move can make two tables more even by 2 * 999 squares. */
  apart: 5e9,
  /** Per person (squared) beyond the even size of a table. */
  uneven: 2.5e6,
  /** Per seat that breaks the visiting rule of the mode; in `partial` one move can mend the 12 rounds of two people. */
  visit: 1e5,
  repeat: 16,
  imbalance: 5,
  moved: 6,
  /** Per return where returning is allowed for the sake of fewer repeats. */
  return: 2,
} as const

/** A pair's entry in the table of meetings: how often it met, plus one of these. */
export const apartFrom = 64
export const togetherFrom = 128

/** What one more meeting of a pair costs, by its entry. */
export const prices = Float64Array.from({ length: 256 }, (_, entry) => {
  if (entry >= togetherFrom) return 0
  if (entry >= apartFrom) return weights.apart
  return entry === 0 ? 0 : weights.repeat
})
