import type { PlanScore } from '../../../../../shared/domain/round.ts'

/** One sentence about a plan: which, and the numbers in it. */
interface ScoreSentence {
  key: 'met' | 'metAll' | 'again' | 'revisits' | 'best' | 'bound' | 'maybe'
  params: Record<string, number>
}

/** Averages below ten with one digit behind the point: 3.4 and 3.9 are not the same to somebody who knows nobody. */
const rounded = (average: number): number => (average < 10 ? Math.round(average * 10) / 10 : Math.round(average))

/** Where nobody meets twice, nothing about meetings is left to say, proven or not. */
function quality({ proven, repeats, bound }: PlanScore): ScoreSentence['key'][] {
  if (proven) return ['best']
  if (repeats === 0) return []
  return [repeats <= bound ? 'bound' : 'maybe']
}

/** A plan in words for people; how good it could be at best comes last. */
export function scoreSentences(score: PlanScore): ScoreSentence[] {
  const { metAverage, metFewest, pairsAgain, revisits } = score
  const average = rounded(metAverage)
  return [
    // "12 on average, 12 at least" would only make people wonder.
    average <= metFewest
      ? { key: 'metAll', params: { count: metFewest } }
      : { key: 'met', params: { average, fewest: metFewest } },
    { key: 'again', params: { count: pairsAgain } },
    ...(revisits > 0 ? [{ key: 'revisits', params: { count: revisits } } as const] : []),
    ...quality(score).map((key) => ({ key, params: {} })),
  ]
}
