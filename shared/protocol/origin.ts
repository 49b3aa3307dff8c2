import type { Material } from './material.ts'

/** A workshop may link things in circles or very widely; a line that nobody would read to its end is cut and says so. */
const longest = 12
const mostPaths = 20

/**
 * What something was made from, back to the card numbers: one path for each way that leads there,
 * "Karten Nr. 1, 4 → Hauptpunkt „Verkehr“ → Ziel 1".
 */
export function originPaths(material: Material, id: string): { paths: string[]; more: boolean } {
  const paths: string[][] = []
  const walk = (at: string, on: string[], seen: Set<string>): void => {
    if (paths.length > mostPaths) return
    const { cards, others } = before(material, at, seen)
    if (others.length === 0 && cards.length === 0) {
      if (on.length > 0) paths.push(on)
      return
    }
    if (cards.length > 0) paths.push([cardNumbers(material, cards), ...on])
    if (on.length >= longest) return
    for (const other of others) {
      walk(other, [material.names.long(other) ?? '', ...on], new Set([...seen, other]))
    }
  }
  walk(id, [], new Set([id]))
  const told = paths.filter((path) => !paths.some((other) => isPartOf(path, other)))
  return { paths: told.slice(0, mostPaths).map((path) => path.join(' → ')), more: told.length > mostPaths }
}

/** A short cut tells nothing that the longer way does not tell too. */
const isPartOf = (path: string[], other: string[]): boolean =>
  other.length > path.length && path.every((stop) => other.includes(stop))

/** One step back: cards are told by their numbers, unless they themselves came from something (an idea to a goal). */
function before(
  { workshop, chain, names }: Material,
  id: string,
  seen: Set<string>,
): { cards: string[]; others: string[] } {
  const origins = [...new Set(chain.origins(id))].filter((other) => !seen.has(other) && names.short(other) !== null)
  const isLeaf = (other: string): boolean =>
    workshop.cards.has(other) && (chain.origins(other).length === 0 || workshop.clusters.has(id))
  return { cards: origins.filter(isLeaf), others: origins.filter((other) => !isLeaf(other)) }
}

function cardNumbers({ workshop, say }: Material, ids: string[]): string {
  const numbers = ids.map((id) => workshop.cards.get(id)?.number ?? 0).sort((a, b) => a - b)
  return say('name.cards', { count: numbers.length, numbers: numbers.join(', ') })
}

/** One step back only, in a line. */
export function originLine({ chain, names }: Material, id: string): string | null {
  const origins = [...new Set(chain.origins(id))].map((other) => names.long(other)).filter((name) => name !== null)
  return origins.length > 0 ? origins.join('; ') : null
}

/** All that came of something: clusters, goals, utopias and projects, however far on. */
export function outcomesOf({ workshop, chain }: Material, id: string): string[] {
  const found = new Set<string>()
  const next = [id]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    // A merged duplicate goes where the card went that stands for it.
    const into = workshop.cards.get(at)?.mergedInto
    for (const outcome of [...chain.outcomes(at), ...(into ? [into] : [])]) {
      if (outcome === id || found.has(outcome)) continue
      found.add(outcome)
      next.push(outcome)
    }
  }
  return [...found].filter((outcome) => !workshop.cards.has(outcome))
}
