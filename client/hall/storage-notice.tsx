import { HardDrive } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './storage-notice.module.css'

export type StorageState = 'low' | 'full' | 'damaged'

interface StorageNoticeProps {
  state: StorageState
  title: string
  text: ReactNode
  children?: ReactNode
}

/** How the storage is, in words and with what to do now; the colour says nothing that the words do not. */
export function StorageNotice({ state, title, text, children }: StorageNoticeProps) {
  return (
    <section className={styles.banner} data-kind={state} aria-label={title}>
      <HardDrive aria-hidden />
      <p className={styles.words}>
        <strong>{title}.</strong> {text}
      </p>
      {children}
    </section>
  )
}

/** Read out at once where nothing can be stored, in its own time where there is time. */
export function StorageAlert({ state, children }: { state: StorageState | null; children: ReactNode }) {
  return (
    <div role={state === 'low' || state === null ? 'status' : 'alert'} className={styles.place}>
      {children}
    </div>
  )
}
