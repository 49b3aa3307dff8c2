import { useTexts } from '../../../texts/texts.tsx'
import { ChainLine } from './chain-line.tsx'
import { outcomesOf } from './paths.ts'
import { useChainViews } from './use-chain.ts'

/** The way on: what came of a card. */
export function Outcomes({ card }: { card: string }) {
  const t = useTexts('phone')
  return <ChainLine title={t('chain.into')} nodes={outcomesOf(card, useChainViews())} />
}
