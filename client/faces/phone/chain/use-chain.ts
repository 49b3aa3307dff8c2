import { useAll } from '../../../session/react.tsx'
import type { ChainViews } from './paths.ts'

export function useChainViews(): ChainViews {
  const shown = useAll('card')
  const mine = useAll('myCard')
  return { cards: [...shown, ...mine], clusters: useAll('cluster'), goals: useAll('goal'), sketches: useAll('sketch') }
}
