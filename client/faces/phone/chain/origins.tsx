import { useTexts } from '../../../texts/texts.tsx'
import { ChainLine } from './chain-line.tsx'
import { originsOf } from './paths.ts'
import { useChainViews } from './use-chain.ts'

/** The way back: what this was made from. */
export function Origins({ id }: { id: string }) {
  const t = useTexts('phone')
  return <ChainLine title={t('chain.from')} nodes={originsOf(id, useChainViews())} />
}
