import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './panel.module.css'

interface PanelProps {
  title?: string | undefined
  level?: 2 | 3
  /** A sheet of paper, or the pin board that cards hang on. */
  surface?: 'sheet' | 'wall'
  actions?: ReactNode
  children: ReactNode
}

/** A part of a face with a heading of its own. */
export function Panel({ title, level = 2, surface = 'sheet', actions, children }: PanelProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={styles.panel} data-surface-kind={surface} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className={styles.head}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          {actions}
        </header>
      )}
      {children}
    </section>
  )
}
