import type { ReactNode } from 'react'
import styles from './big-words.module.css'

interface BigWordsProps {
  icon: ReactNode
  title: string
  text: string
  children?: ReactNode
}

/** A moment in which there is nothing to do here: one sign, one line, one sentence. */
export function BigWords({ icon, title, text, children }: BigWordsProps) {
  return (
    <div className={styles.words}>
      <span className={styles.icon}>{icon}</span>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  )
}
