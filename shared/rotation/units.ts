import type { SeatingTask } from './task.ts'

/** People that stay together, directly or over others, as lists of ids; whoever is alone is a unit of one. Task order. */
export function unitsOf({ people, together }: Pick<SeatingTask, 'people' | 'together'>): string[][] {
  const parent = new Map(people.map(({ id }) => [id, id]))
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const [a, b] of together) {
    if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b))
  }
  const units = new Map<string, string[]>()
  for (const { id } of people) {
    const key = root(id)
    const unit = units.get(key)
    if (unit) unit.push(id)
    else units.set(key, [id])
  }
  return [...units.values()]
}
