import type { Draft } from './draft.ts'
import { weights } from './weights.ts'

interface Link {
  person: number
  from: number
  to: number
}

function linksFrom(draft: Draft, round: number, person: number): Link[] {
  const from = draft.tableOf(round, person)
  const links: Link[] = []
  for (let to = 0; to < draft.puzzle.tables; to += 1) {
    if (to === from || !draft.fits(person, to)) continue
    if (draft.visits.moveCost(round, person, to) <= 0) links.push({ person, from, to })
  }
  return links
}

/** Moves the people of a chain that ends at `last`; keeps it if it is cheaper by more than small things. */
function follow(draft: Draft, round: number, reached: ReadonlyMap<number, Link>, last: Link): boolean {
  const before = draft.cost
  const links = [last]
  for (let link = reached.get(last.from); link; link = reached.get(link.from)) {
    links.push(link)
    if (links.length > draft.puzzle.tables) return false
  }
  for (const { person, to } of links) draft.move(round, person, to)
  if (draft.cost <= before - weights.visit / 2) return true
  for (const { person, from } of links.toReversed()) draft.move(round, person, from)
  return false
}

/**
 * Breadth first over tables: the person goes to another table, somebody from there to a third, and so on, until the chain closes at
 * the first table or ends where there is room. The shortest chain that helps is taken.
 */
export function chain(draft: Draft, round: number, person: number): boolean {
  const first = draft.tableOf(round, person)
  const reached = new Map<number, Link>()
  const queue: number[] = []
  const open = draft.puzzle.spans.map(({ high }, table) => draft.sizeOf(round, table) < high)
  let tries = 0
  const visit = (link: Link): boolean => {
    if (link.to === first || open[link.to]) {
      tries += 1
      if (tries < 50 && follow(draft, round, reached, link)) return true
    }
    if (link.to === first || reached.has(link.to)) return false
    reached.set(link.to, link)
    queue.push(link.to)
    return false
  }
  for (const link of linksFrom(draft, round, person)) if (visit(link)) return true
  for (let table = queue.shift(); table !== undefined; table = queue.shift()) {
    for (const next of draft.sittingAt(round, table)) {
      if (!draft.puzzle.single[next]) continue
      for (const link of linksFrom(draft, round, next)) if (visit(link)) return true
    }
  }
  return false
}
