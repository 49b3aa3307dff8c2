import { useCallback, useMemo, useState } from 'react'

export interface Selection {
  cards: ReadonlySet<string>
  /** Each tap adds instead of replacing; for hands without a Shift key. */
  several: boolean
  setSeveral: (several: boolean) => void
  tap: (card: string, adds: boolean) => void
  clear: () => void
}

/** Which cards are meant by the next move. Cards that have left the board drop out by themselves. */
export function useSelection(here: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [several, setSeveral] = useState(false)
  const cards = useMemo(() => new Set(here.filter((card) => chosen.has(card))), [here, chosen])
  const tap = useCallback(
    (card: string, adds: boolean) =>
      setChosen((before) => {
        const only = !adds && !several
        if (before.has(card) && (!only || before.size === 1))
          return new Set([...before].filter((other) => other !== card))
        return new Set(only ? [card] : [...before, card])
      }),
    [several],
  )
  const clear = useCallback(() => setChosen(new Set()), [])
  return { cards, several, setSeveral, tap, clear }
}
