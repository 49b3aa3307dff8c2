/** As many on a page as fit there. */
export function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const pages = Math.ceil(items.length / size)
  return Array.from({ length: pages }, (_, at) => items.slice(at * size, (at + 1) * size))
}
