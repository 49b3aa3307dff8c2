import type { ReactNode } from 'react'
import styles from './needs.module.css'

/** One thing that needs attention, with what can be done about it. */
export function Need({ icon, text, children }: { icon: ReactNode; text: string; children?: ReactNode }) {
  return (
    <section className={styles.need}>
      <h3 className={styles.what}>
        {icon} <span>{text}</span>
      </h3>
      {children}
    </section>
  )
}
