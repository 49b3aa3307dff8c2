import { GitBranch, Merge, PauseCircle, PencilLine, Split, Trash2, Undo2 } from 'lucide-react'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import type { MenuItem } from '../../../ui/menu-list.tsx'
import { useAct } from '../act.tsx'
import { useChain } from '../chain/chain-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'

interface Deeds {
  menuOf: (card: CardView) => MenuItem[]
  run: (id: string, card: CardView) => void
}

const DeedsContext = createContext<Deeds | null>(null)

/** What a moderator can do with somebody's card, the same wherever the card is met. Nothing here deletes a guest's word. */
export function useCardDeeds(): Deeds {
  const deeds = use(DeedsContext)
  if (!deeds) throw new Error('card deeds are used outside of CardDeedsProvider')
  return deeds
}

interface Asking {
  what: 'hold' | 'merge' | 'correct'
  card: CardView
}

export function CardDeedsProvider({ children }: { children: ReactNode }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const chain = useChain()
  const [asking, setAsking] = useState<Asking | null>(null)
  const deeds = useMemo<Deeds>(() => {
    const release = (card: CardView) => {
      const undo = () => send('card.hold', { card: card.id, ground: card.ground })
      void act('card.release', { card: card.id }, { done: t('cards.released', { number: card.number }), undo })
    }
    const split = (card: CardView) => {
      const undo = () => send('card.merge', { card: card.id, into: card.mergedInto })
      void act(
        'card.merge',
        { card: card.id, into: null },
        { done: t('cards.splitDone', { number: card.number }), undo },
      )
    }
    const admit = (card: CardView) => {
      const undo = () => send('card.hold', { card: card.id, ground: '' })
      void act('card.admit', { card: card.id }, { done: t('needs.admitted', { number: card.number }), undo })
    }
    const retract = (card: CardView) =>
      void act('card.retract', { card: card.id }, { done: t('cards.retracted', { number: card.number }) })
    const run = (id: string, card: CardView) => {
      if (id === 'hold' || id === 'merge' || id === 'correct') setAsking({ what: id, card })
      if (id === 'release') release(card)
      if (id === 'split') split(card)
      if (id === 'admit') admit(card)
      if (id === 'retract') retract(card)
      if (id === 'chain') chain.open(card.id)
    }
    const menuOf = (card: CardView): MenuItem[] => [
      card.state === 'held'
        ? { id: 'release', text: t('cards.release'), icon: <Undo2 aria-hidden /> }
        : card.state === 'late'
          ? { id: 'admit', text: t('needs.admit'), icon: <Undo2 aria-hidden /> }
          : { id: 'hold', text: t('cards.hold'), icon: <PauseCircle aria-hidden /> },
      card.mergedInto
        ? { id: 'split', text: t('cards.split'), icon: <Split aria-hidden /> }
        : { id: 'merge', text: t('cards.merge'), icon: <Merge aria-hidden /> },
      ...(card.onBehalf || card.kind === 'insight'
        ? [
            { id: 'correct', text: t('cards.correct'), icon: <PencilLine aria-hidden /> },
            { id: 'retract', text: t('cards.retract'), icon: <Trash2 aria-hidden /> },
          ]
        : []),
      { id: 'chain', text: t('cards.chain'), icon: <GitBranch aria-hidden /> },
    ]
    return { menuOf, run }
  }, [act, chain, send, t])
  const close = () => setAsking(null)
  return (
    <DeedsContext value={deeds}>
      {children}
      <HoldDialog card={asking?.what === 'hold' ? asking.card : null} onClose={close} />
      <MergeDialog card={asking?.what === 'merge' ? asking.card : null} onClose={close} />
      <CorrectDialog card={asking?.what === 'correct' ? asking.card : null} onClose={close} />
    </DeedsContext>
  )
}
