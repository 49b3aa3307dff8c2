import { Undo2, X } from 'lucide-react'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useCardActions } from './card-actions.ts'
import type { Mine } from './mine.ts'
import styles from './my-card.module.css'

/** Where a withdrawn card was: the way back stays open until it is closed. */
export function Withdrawn({ mine, onDone }: { mine: Mine; onDone: () => void }) {
  const t = useTexts('phone')
  const { add } = useCardActions()
  const { step, kind, text, column, about, table, round } = mine
  const undo = () => {
    add({ step, kind, text, column, about, table, round })
    onDone()
  }
  return (
    <div className={styles.gone}>
      <p className={styles.goneText}>
        {t('card.withdrawn')} <UserText text={text} />
      </p>
      <Button kind="quiet" icon={<Undo2 aria-hidden />} onClick={undo}>
        {t('undo')}
      </Button>
      <IconButton label={t('close')} icon={<X aria-hidden />} onClick={onDone} />
    </div>
  )
}
