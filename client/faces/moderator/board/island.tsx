import { GripVertical, MoreHorizontal } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../../../texts/texts.tsx'
import { Menu } from '../../../ui/menu.tsx'
import styles from './island.module.css'

interface IslandProps {
  id: string
  name: string
  count: number
  /** The name is asked for: sealing was refused without it. */
  nameless: boolean
  first: boolean
  last: boolean
  onRename: (name: string) => void
  onMenu: (action: string) => void
  children: ReactNode
}

/** An island of cards under its heading strip, with room around it. */
export function Island(props: IslandProps) {
  const { id, name, count, nameless, first, last, onRename, onMenu, children } = props
  const t = useTexts('moderator')
  const called = name || t('board.unnamed')
  return (
    <section className={styles.island} data-island={id} data-drop={`island ${id}`} aria-label={called}>
      <header className={styles.strip} data-nameless={nameless || undefined}>
        <span className={styles.grip} data-grip={id} aria-hidden title={t('board.grip')}>
          <GripVertical />
        </span>
        <NameField key={name} name={name} onRename={onRename} />
        <span className={styles.count}>{count}</span>
        <span className={styles.menu}>
          <Menu
            label={t('board.island.menu', { name: called })}
            iconOnly
            icon={<MoreHorizontal />}
            items={[
              { id: 'merge', text: t('board.island.merge') },
              { id: 'earlier', text: t('board.island.earlier'), disabled: first },
              { id: 'later', text: t('board.island.later'), disabled: last },
              { id: 'dissolve', text: count === 0 ? t('board.island.delete') : t('board.island.dissolve') },
            ]}
            onSelect={onMenu}
          />
        </span>
      </header>
      {count === 0 && <p className={styles.empty}>{t('board.island.empty')}</p>}
      <ul className={styles.cards}>{children}</ul>
    </section>
  )
}

/** Written down when the field is left or with Enter: one step of undo for one name. Escape takes back what was typed. */
function NameField({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const t = useTexts('moderator')
  const [draft, setDraft] = useState(name)
  return (
    <input
      className={styles.name}
      aria-label={t('board.island.name')}
      placeholder={t('board.island.placeholder')}
      dir="auto"
      maxLength={200}
      data-island-name
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => onRename(draft.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(name)
        if (event.key !== 'Enter') return
        // Else the key would press whatever has the focus next.
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}
