import type { Step } from '../../../../shared/domain/agenda.ts'
import { moods } from '../../../../shared/domain/ballot.ts'
import type { Store } from '../../../session/types.ts'

/** What would stand for election now, as the rule of `ballot.open` counts it. */
export function optionsFor(step: Pick<Step, 'on' | 'of'>, store: Store): string[] {
  const inSource = ({ step: source }: { step: string }): boolean => step.of.includes(source)
  switch (step.on) {
    case 'mood':
      return [...moods]
    case 'cards': {
      const cards = store.all('card').filter(inSource)
      return cards
        .filter((card) => card.state === 'shown' && card.mergedInto === null && card.kind === 'card')
        .map(({ id }) => id)
    }
    case 'clusters':
      return store
        .all('cluster')
        .filter(inSource)
        .map(({ id }) => id)
    case 'goals':
      return store
        .all('goal')
        .filter(inSource)
        .map(({ id }) => id)
    case 'sketches': {
      const sketches = store.all('sketch').filter(inSource)
      return sketches.filter((sketch) => !sketch.removed).map(({ id }) => id)
    }
    case null:
      return []
  }
}
