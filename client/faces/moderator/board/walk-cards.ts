const arrows = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const

const isArrow = (key: string): key is keyof typeof arrows => key in arrows

/** The card that an arrow key leads to: the nearest one in that direction, as it looks on the wall. */
export function cardTowards(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-card]')]
  if (key === 'Home') return cards[0] ?? null
  if (key === 'End') return cards.at(-1) ?? null
  if (!isArrow(key)) return null
  const [dx, dy] = arrows[key]
  const start = middleOf(from)
  let best: { card: HTMLElement; cost: number } | null = null
  for (const card of cards) {
    const { x, y } = middleOf(card)
    const along = (x - start.x) * dx + (y - start.y) * dy
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx)
    const cost = along + 3 * aside
    if (card !== from && along > 4 && (!best || cost < best.cost)) best = { card, cost }
  }
  return best?.card ?? null
}

function middleOf(card: HTMLElement): { x: number; y: number } {
  // Of its place, not of the card in it: what is out of sight is not laid out, and asking for it would lay it out.
  const { left, top, width } = (card.parentElement ?? card).getBoundingClientRect()
  // The upper edge, not the middle: cards of different length stand in one row.
  return { x: left + width / 2, y: top }
}
