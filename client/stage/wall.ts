/** How much of a wall fits: text has a size in the back row, so what does not fit is counted, never shrunk. */
export interface WallShape {
  columns: number
  /** Lines of text per column, counted generously. */
  lines: number
  /** Characters per line. */
  width: number
}

/** Lines that a card takes: its text, and room for its edges. */
const linesOf = (text: string, width: number): number => Math.ceil([...text].length / width) + 1.75

/**
 * Lays cards into columns, the newest first, each into the shortest column; `rest` counts what found no room.
 * A card longer than a whole column still hangs there alone.
 */
export function layOut<Card extends { text: string }>(
  cards: readonly Card[],
  { columns, lines, width }: WallShape,
): { columns: Card[][]; rest: number } {
  const laid: { cards: Card[]; used: number }[] = Array.from({ length: columns }, () => ({ cards: [], used: 0 }))
  let rest = 0
  for (const card of [...cards].reverse()) {
    const need = linesOf(card.text, width)
    const shortest = laid.reduce((least, column) => (column.used < least.used ? column : least))
    if (shortest.used > 0 && shortest.used + need > lines) rest += 1
    else {
      shortest.cards.push(card)
      shortest.used += need
    }
  }
  return { columns: laid.map((column) => column.cards), rest }
}
