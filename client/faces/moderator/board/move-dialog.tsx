import { Inbox, Plus } from 'lucide-react'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import type { Grip, Target } from './grip.ts'
import type { Island } from './moves.ts'
import styles from './board.module.css'

interface MoveDialogProps {
  grip: Grip | null
  islands: readonly Island[]
  onMove: (target: Target) => void
  onClose: () => void
}

/** "Move to ..." without dragging (A1): every place on the board by its name. */
export function MoveDialog({ grip, islands, onMove, onClose }: MoveDialogProps) {
  const t = useTexts('moderator')
  const title = grip?.kind === 'island' ? t('board.mergeTo') : t('board.moveTo')
  const others = islands.filter(({ id }) => grip?.kind !== 'island' || grip.island !== id)
  return (
    <Dialog open={grip !== null} title={title} closeLabel={t('close')} onClose={onClose}>
      <ul className={styles.places}>
        {others.map(({ id, name, cards }) => (
          <li key={id}>
            <Button wide onClick={() => onMove({ kind: 'island', id })}>
              <UserText text={name || t('board.unnamed')} /> ({t('cards', { count: cards.length })})
            </Button>
          </li>
        ))}
        {grip?.kind === 'cards' && (
          <>
            <li>
              <Button wide icon={<Plus aria-hidden />} onClick={() => onMove({ kind: 'new' })}>
                {t('board.newIsland')}
              </Button>
            </li>
            <li>
              <Button wide icon={<Inbox aria-hidden />} onClick={() => onMove({ kind: 'unsorted' })}>
                {t('board.unsorted')}
              </Button>
            </li>
          </>
        )}
      </ul>
    </Dialog>
  )
}
