import { useAll, useCards } from '../../../session/react.tsx'
import type { ChainViews } from './paths.ts'

export function useChainViews(): ChainViews {
  const shown = useCards()
  const mine = useAll('myCard')
  return { cards: [...shown, ...mine], clusters: useAll('cluster'), goals: useAll('goal'), sketches: useAll('sketch') }
}
