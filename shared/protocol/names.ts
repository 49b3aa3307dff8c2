import { titleOf } from '../domain/sketch.ts'
import type { Workshop } from '../domain/workshop.ts'
import type { Say } from './texts/index.ts'

/** How the protocol refers to things. Numbers run by kind, in the order in which they came up. */
export interface Names {
  /** "Ziel 2", "Utopie 1", "Themeninsel „Verkehr“", "Karte Nr. 7"; null for what is gone or put aside. */
  short: (id: string) => string | null
  /** The same with its text: "Ziel 2 „Wir …“". */
  long: (id: string) => string | null
  /** What stands on a ballot: the text alone, and a number where texts may repeat. */
  option: (id: string) => string
}

export function namesOf(workshop: Workshop, say: Say): Names {
  const numbers = numbered(workshop)
  const number = (id: string): string => numbers.get(id) ?? ''

  const short = (id: string): string | null => {
    const cluster = workshop.clusters.get(id)
    if (cluster) return say(cluster.chosen ? 'name.mainPoint' : 'name.cluster', { name: cluster.name })
    if (workshop.goals.has(id)) return say('name.goal', { number: number(id) })
    const sketch = workshop.sketches.get(id)
    if (sketch) return sketch.removed ? null : say(`name.${sketch.form}`, { number: number(id) })
    const card = workshop.cards.get(id)
    return card && card.state !== 'withdrawn' ? say('name.card', { number: String(card.number) }) : null
  }
  const long = (id: string): string | null => {
    const name = short(id)
    const sketch = workshop.sketches.get(id)
    const text = workshop.goals.get(id)?.text ?? (sketch ? titleOf(sketch) : '')
    return name && text ? say('name.withText', { name, text }) : name
  }
  const option = (id: string): string => {
    const card = workshop.cards.get(id)
    if (card)
      return card.state === 'shown'
        ? say('name.numbered', { number: String(card.number), text: card.text })
        : (short(id) ?? '')
    return workshop.clusters.get(id)?.name ?? long(id) ?? say('name.gone')
  }
  return { short, long, option }
}

function numbered(workshop: Workshop): Map<string, string> {
  const sketches = [...workshop.sketches.values()].filter((sketch) => !sketch.removed)
  const kinds = [
    [...workshop.goals.keys()],
    sketches.filter(({ form }) => form === 'utopia').map(({ id }) => id),
    sketches.filter(({ form }) => form === 'project').map(({ id }) => id),
  ]
  return new Map(kinds.flatMap((ids) => ids.map((id, index) => [id, String(index + 1)] as const)))
}
