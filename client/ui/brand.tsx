import styles from './brand.module.css'

interface BrandProps {
  name: string
  /** Only the sign; the name is still read aloud. */
  signOnly?: boolean
}

const people = [72, 128, 184, 240, 296] as const

/** The word mark: a table seen from above, its people around it, one of them on the way to the next. */
export function Brand({ name, signOnly }: BrandProps) {
  return (
    <span className={styles.brand} role={signOnly ? 'img' : undefined} aria-label={signOnly ? name : undefined}>
      <svg viewBox="0 0 48 48" className={styles.sign} aria-hidden>
        <circle cx="24" cy="24" r="10" className={styles.table} />
        {people.map((angle) => (
          <circle key={angle} cx="24" cy="6.5" r="4" className={styles.person} transform={`rotate(${angle} 24 24)`} />
        ))}
        <path d="M 15.3 8.8 A 17.5 17.5 0 0 1 24 6.5" className={styles.way} />
        <circle cx="29" cy="7.2" r="4" className={styles.mover} />
      </svg>
      {!signOnly && <span className={styles.name}>{name}</span>}
    </span>
  )
}
