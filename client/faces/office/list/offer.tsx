import type { ReactNode } from 'react'
import styles from './list.module.css'

interface OfferProps {
  title: string
  text: string
  icon: ReactNode
  children: ReactNode
}

/** A small sheet at the edge of the desk: something else that can be done here. */
export function Offer({ title, text, icon, children }: OfferProps) {
  return (
    <section className={styles.offer}>
      <h2 className={styles.offerTitle}>
        {icon}
        {title}
      </h2>
      <p>{text}</p>
      {children}
    </section>
  )
}
