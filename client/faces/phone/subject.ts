import type { Subject } from '../../../shared/domain/agenda.ts'
import { titleOf } from '../../../shared/domain/sketch.ts'
import { useAll, useCards } from '../../session/react.tsx'

export interface SubjectItem {
  id: string
  step: string
  text: string
  /** Cards on it, where it is an island. */
  cards: number | null
  chosen: boolean
}

/** What can be voted on or chosen, by its own words. The mood scale has none of its own. */
export function useSubjects(on: Subject | null): SubjectItem[] {
  const cards = useCards(null, on === 'cards')
  const clusters = useAll('cluster')
  const goals = useAll('goal')
  const sketches = useAll('sketch')
  switch (on) {
    case 'cards':
      return cards.map(({ id, step, text }) => ({ id, step, text, cards: null, chosen: false }))
    case 'clusters':
      return clusters.map(({ id, step, name, cards: inside, chosen }) => ({
        id,
        step,
        text: name,
        cards: inside.length,
        chosen,
      }))
    case 'goals':
      return goals.map(({ id, step, text, chosen }) => ({ id, step, text, cards: null, chosen }))
    case 'sketches':
      return sketches.map((sketch) => ({ ...sketch, text: titleOf(sketch), cards: null }))
    case 'mood':
    case null:
      return []
  }
}
