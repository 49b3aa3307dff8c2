import type { ReactNode } from 'react'
import styles from './sheet.module.css'

interface SheetProps {
  /** The small word stamped at the head: what this paper is. */
  kicker: string
  id?: string
  label: string
  children: ReactNode
  actions?: ReactNode
}

/** A sheet of paper on the desk. */
export function Sheet({ kicker, id, label, children, actions }: SheetProps) {
  return (
    <section id={id} className={styles.sheet} aria-label={label}>
      <div className={styles.head}>
        <p className={styles.kicker}>{kicker}</p>
        {actions}
      </div>
      {children}
    </section>
  )
}
