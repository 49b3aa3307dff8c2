import { CheckCheck, CircleAlert, Lock, LockOpen, Plus, Redo2, Undo2 } from 'lucide-react'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { Making } from './making.ts'
import type { Selection } from './selection.ts'
import { useSealing, type BoardSheet } from './sheet.tsx'
import styles from './board.module.css'

interface BoardToolsProps {
  sheet: BoardSheet
  selection: Selection
  making: Making
}

export function BoardTools({ sheet, selection, making }: BoardToolsProps) {
  const t = useTexts('moderator')
  const focusNewest = () => {
    making.newIsland()
    // The new island is on the page after the next frame; its name is what is wanted first.
    requestAnimationFrame(() => {
      const names = document.querySelectorAll<HTMLElement>('[data-island-name]')
      names[names.length - 1]?.focus()
    })
  }
  return (
    <div className={styles.tools}>
      <IconButton label={t('undo')} icon={<Undo2 />} kind="outlined" disabled={!sheet.canUndo} onClick={making.undo} />
      <IconButton label={t('redo')} icon={<Redo2 />} kind="outlined" disabled={!sheet.canRedo} onClick={making.redo} />
      <Button icon={<Plus aria-hidden />} onClick={focusNewest}>
        {t('board.newIsland')}
      </Button>
      <Button
        kind={selection.several ? 'primary' : 'secondary'}
        aria-pressed={selection.several}
        icon={<CheckCheck aria-hidden />}
        onClick={() => selection.setSeveral(!selection.several)}
      >
        {t('board.several')}
      </Button>
      <SealState refused={sheet.refused} />
    </div>
  )
}

const icons = { never: LockOpen, changed: LockOpen, sealed: Lock } as const

function SealState({ refused }: { refused: BoardSheet['refused'] }) {
  const t = useTexts('moderator')
  const sealing = useSealing()
  const Icon = icons[sealing]
  if (refused) {
    return (
      <p className={styles.refused}>
        <CircleAlert aria-hidden /> {t(`refusal.${refused.code}`, refused.params)}
      </p>
    )
  }
  return (
    <p className={styles.seal} data-sealing={sealing}>
      <Icon aria-hidden /> {t(`seal.${sealing}`)}
    </p>
  )
}
