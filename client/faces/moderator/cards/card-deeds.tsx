import { MoreHorizontal } from 'lucide-react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useCardDeeds } from './deeds.tsx'

/** The menu of a card. */
export function CardDeeds({ card }: { card: CardView }) {
  const t = useTexts('moderator')
  const deeds = useCardDeeds()
  return (
    <Menu
      label={t('cards.menu', { number: card.number })}
      iconOnly
      icon={<MoreHorizontal />}
      items={deeds.menuOf(card)}
      onSelect={(id) => deeds.run(id, card)}
    />
  )
}
