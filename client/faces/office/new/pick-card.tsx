import { useId, type ReactNode } from 'react'
import styles from './new.module.css'

interface PickCardProps {
  /** Of the group in which one is picked. */
  name: string
  title: string
  checked: boolean
  onPick: () => void
  children: ReactNode
}

/** One of several cards on the table: picked by a tap anywhere on it, or by arrow keys. */
export function PickCard({ name, title, checked, onPick, children }: PickCardProps) {
  const id = useId()
  return (
    <label htmlFor={id} className={styles.card}>
      <input
        id={id}
        type="radio"
        name={name}
        checked={checked}
        className={styles.radio}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onChange={onPick}
      />
      <span id={`${id}-title`} className={styles.cardTitle}>
        {title}
      </span>
      <span id={`${id}-text`} className={styles.cardText}>
        {children}
      </span>
    </label>
  )
}
