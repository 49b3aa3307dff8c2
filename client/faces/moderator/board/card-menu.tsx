import { ArrowRightLeft, Inbox, Plus } from 'lucide-react'
import { useMemo, type RefObject } from 'react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { MenuList } from '../../../ui/menu-list.tsx'
import { useCardDeeds } from '../cards/deeds.tsx'
import type { Grip } from './grip.ts'
import type { Making } from './making.ts'

interface CardMenuProps {
  root: RefObject<HTMLDivElement | null>
  card: CardView
  making: Making
  onMove: (grip: Grip) => void
  onClose: () => void
}

/** The menu that Enter opens on a card: moves first, then what can be done with any card. */
export function CardMenu({ root, card, making, onMove, onClose }: CardMenuProps) {
  const t = useTexts('moderator')
  const deeds = useCardDeeds()
  const anchor = useMemo(() => {
    const element = root.current?.querySelector<HTMLElement>(`[data-card="${card.id}"]`) ?? null
    return { current: element?.parentElement ?? null }
  }, [root, card.id])
  const close = (focusBack: boolean) => {
    onClose()
    if (focusBack) anchor.current?.querySelector('button')?.focus()
  }
  const grip: Grip = { kind: 'cards', cards: [card.id] }
  const select = (id: string) => {
    close(true)
    if (id === 'move') onMove(grip)
    else if (id === 'new' || id === 'unsorted') making.make(grip, { kind: id })
    else deeds.run(id, card)
  }
  return (
    <MenuList
      label={t('card.number', { number: card.number })}
      anchor={anchor}
      items={[
        { id: 'move', text: t('board.move'), icon: <ArrowRightLeft aria-hidden /> },
        { id: 'new', text: t('board.newIsland'), icon: <Plus aria-hidden /> },
        { id: 'unsorted', text: t('board.toUnsorted'), icon: <Inbox aria-hidden /> },
        ...deeds.menuOf(card),
      ]}
      onSelect={select}
      onClose={close}
    />
  )
}
