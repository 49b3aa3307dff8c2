/** What a table has written in a round, and how many people sit there. */
interface Voice {
  cards: number
  people: number
}

/** A difference of a card or two says nothing. */
const fewestExpected = 3
/** Quiet is a third of what the others write, or less. */
const share = 3

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return (low + high) / 2
}

/**
 * Whether a table writes much less than the others, for its size: as many people at the middle one of the other tables would have
 * written three cards or more by now, and here it is a third of that at most. Without two others to compare with, with few cards all
 * over the hall, or where nobody sits, no table is quiet. It is a hint for the moderator's eyes alone, who may just walk by.
 */
export function isQuiet(own: Voice, others: readonly Voice[]): boolean {
  const talking = others.filter(({ people }) => people > 0)
  if (own.people === 0 || talking.length < 2) return false
  const expected = median(talking.map(({ cards, people }) => cards / people)) * own.people
  return expected >= fewestExpected && own.cards * share <= expected
}
