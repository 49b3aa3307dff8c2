import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  title: string
  /** Says what will happen here, and what to do for it. */
  text: string
  icon?: ReactNode
  level?: 2 | 3
  children?: ReactNode
}

/** The place of something that is not there yet. */
export function EmptyState({ title, text, icon, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.empty}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  )
}
