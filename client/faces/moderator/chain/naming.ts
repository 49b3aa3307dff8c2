import { useMemo } from 'react'
import { chainOf, type Chain } from '../../../../shared/domain/chain.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import { useAll, useCards } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'

export interface Named {
  id: string
  /** "Karte 12", "Themeninsel", "Ziel", "Utopie", "Projekt" */
  kind: string
  text: string
}

/** Anything of the chain by its id, in words. */
export function useNaming(): (id: string) => Named | null {
  const t = useTexts('moderator')
  const cards = useCards()
  const clusters = useAll('cluster')
  const goals = useAll('goal')
  const sketches = useAll('sketch')
  const named = useMemo(() => {
    const all: Named[] = [
      ...cards.map(({ id, number, text }) => ({ id, kind: t('card.number', { number }), text })),
      ...clusters.map(({ id, name }) => ({ id, kind: t('chain.cluster'), text: name })),
      ...goals.map(({ id, text }) => ({ id, kind: t('chain.goal'), text })),
      ...sketches.map((sketch) => ({ id: sketch.id, kind: t(`chain.${sketch.form}`), text: titleOf(sketch) })),
    ]
    return new Map(all.map((each) => [each.id, each]))
  }, [cards, clusters, goals, sketches, t])
  return useMemo(() => (id) => named.get(id) ?? null, [named])
}

export function useChainOf(): Chain {
  const cards = useCards()
  const clusters = useAll('cluster')
  const goals = useAll('goal')
  const sketches = useAll('sketch')
  return useMemo(() => chainOf({ cards, clusters, goals, sketches }), [cards, clusters, goals, sketches])
}
