import type { ReactNode } from 'react'
import { UserText } from './user-text.tsx'
import styles from './island.module.css'

interface IslandProps {
  /** What the group calls it; a placeholder in the interface's words while it has no name. */
  name: string
  unnamed?: boolean
  lang?: string | undefined
  /** "5 Karten" */
  countLabel: string
  level?: 2 | 3 | 4
  accent?: string | undefined
  /** Menus and buttons beside the name. */
  actions?: ReactNode
  children?: ReactNode
}

/** A group of cards with water around it. */
export function Island({ name, unnamed, lang, countLabel, level = 3, accent, actions, children }: IslandProps) {
  const Heading = `h${level}` as const
  return (
    <section className={styles.island} data-accent={accent}>
      <header className={styles.head}>
        <div className={styles.names}>
          <Heading className={styles.name} data-unnamed={unnamed || undefined}>
            <UserText text={name} lang={lang} />
          </Heading>
          <p className={styles.count}>{countLabel}</p>
        </div>
        {actions}
      </header>
      {children && <div className={styles.cards}>{children}</div>}
    </section>
  )
}
