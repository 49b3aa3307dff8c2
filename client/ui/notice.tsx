import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  kind?: 'info' | 'warn' | 'error'
  /** The kind in a word: "Hinweis", "Achtung", "Fehler". */
  word: string
  children: ReactNode
  action?: ReactNode
}

const icons = { info: Info, warn: TriangleAlert, error: CircleAlert } as const

/** Something to know while it lasts. It is not announced; use LiveRegion when it comes by surprise. */
export function Notice({ kind = 'info', word, children, action }: NoticeProps) {
  const Icon = icons[kind]
  return (
    <div className={styles.notice} data-kind={kind}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <strong className={styles.word}>{word}</strong> {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
