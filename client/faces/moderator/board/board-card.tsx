import { memo } from 'react'
import { Tag } from '../../../ui/tag.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './board-card.module.css'

export interface BoardCardProps {
  id: string
  number: number
  text: string
  /** "+ Läuft gut": the column's sign with its name. */
  column: string
  onBehalf: string
  selected: boolean
  tabbable: boolean
}

/** A card on the board. It only shows; the wall around it hears what is done with it, for 300 cards at once. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { id, number, text, column, onBehalf, selected, tabbable } = props
  return (
    <li className={styles.item} data-drop={`card ${id}`}>
      <button
        type="button"
        className={styles.card}
        data-card={id}
        tabIndex={tabbable ? 0 : -1}
        aria-pressed={selected}
        aria-haspopup="menu"
      >
        <span className={styles.head}>
          <span className={styles.number}>{number}</span>
          {column && <span className={styles.column}>{column}</span>}
          {onBehalf && <Tag text={onBehalf} />}
        </span>
        <span className={styles.text}>
          <UserText text={text} />
        </span>
      </button>
    </li>
  )
})
