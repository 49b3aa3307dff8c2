import type { ReactNode } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './figure.module.css'

/** A number with its sign, for places where the words for it find no room; they are read aloud. */
export function Figure({ icon, count, words }: { icon: ReactNode; count: number; words: string }) {
  return (
    <span className={styles.figure}>
      <span aria-hidden className={styles.seen}>
        {icon}
        {count}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
