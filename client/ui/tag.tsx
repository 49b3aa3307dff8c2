import type { ReactNode } from 'react'
import { UserText } from './user-text.tsx'
import styles from './tag.module.css'

interface TagProps {
  text: string
  icon?: ReactNode
  tone?: 'accent' | 'calm' | 'warn' | 'danger'
}

/** A short word stamped on something: "im Namen von", "verspätet". */
export function Tag({ text, icon, tone = 'calm' }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon}
      <UserText text={text} />
    </span>
  )
}
