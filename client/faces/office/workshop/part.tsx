import type { ReactNode } from 'react'
import styles from './workshop.module.css'

interface PartProps {
  id: string
  title: string
  children: ReactNode
}

/** A slip beside the papers. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section id={id} className={styles.part}>
      <h2 className={styles.partTitle}>{title}</h2>
      {children}
    </section>
  )
}
