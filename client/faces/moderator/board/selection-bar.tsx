import { ArrowRightLeft, Plus, X } from 'lucide-react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { CardDeeds } from '../cards/card-deeds.tsx'
import type { Grip } from './grip.ts'
import type { Making } from './making.ts'
import type { Selection } from './selection.ts'
import styles from './board.module.css'

interface SelectionBarProps {
  cards: ReadonlyMap<string, CardView>
  selection: Selection
  making: Making
  onMove: (grip: Grip) => void
}

/** What can be done with the chosen cards, without any dragging. */
export function SelectionBar({ cards, selection, making, onMove }: SelectionBarProps) {
  const t = useTexts('moderator')
  const chosen = [...selection.cards]
  const only = chosen.length === 1 ? cards.get(chosen[0] ?? '') : undefined
  const grip: Grip = { kind: 'cards', cards: chosen }
  return (
    <div className={styles.selection} role="toolbar" aria-label={t('board.selection')}>
      <p className={styles.chosen}>{t('board.chosen', { count: chosen.length })}</p>
      <Button icon={<ArrowRightLeft aria-hidden />} onClick={() => onMove(grip)}>
        {t('board.move')}
      </Button>
      <Button icon={<Plus aria-hidden />} onClick={() => making.make(grip, { kind: 'new' })}>
        {t('board.newIsland')}
      </Button>
      {only && <CardDeeds card={only} />}
      <IconButton label={t('board.unselect')} icon={<X />} onClick={selection.clear} />
    </div>
  )
}
