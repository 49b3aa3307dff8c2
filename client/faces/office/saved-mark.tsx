import { CircleCheck } from 'lucide-react'
import styles from './saved-mark.module.css'

/** Seen after saving, until the next change. */
export function SavedMark({ text }: { text: string }) {
  return (
    <p className={styles.saved}>
      <CircleCheck aria-hidden /> {text}
    </p>
  )
}
