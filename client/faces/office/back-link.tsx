import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import styles from './back-link.module.css'

export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <Link href={href} className={styles.back}>
      <ArrowLeft aria-hidden className={styles.arrow} />
      {text}
    </Link>
  )
}
