/** Where an item of a list lies, from the list's own edge. */
export interface Lying {
  top: number
  bottom: number
}

/**
 * The places where pages begin when a list is shown through a window: each page holds whole rows, and no item is cut through.
 * An item higher than the window has a page to itself.
 */
export function pageStarts(items: readonly Lying[], height: number): number[] {
  const starts = [0]
  for (const { top, bottom } of items) {
    const first = items[starts.at(-1) ?? 0]
    if (!first || top <= first.top || bottom - first.top <= height + 1) continue
    // The whole row moves on, not only the item that is too long.
    starts.push(items.findIndex((item) => item.top === top))
  }
  return starts
}
