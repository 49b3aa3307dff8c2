import styles from './dots.module.css'

interface DotsProps {
  count: number
  /** "7 Punkte" */
  label: string
  /** From here on one dot and a number stand for all. */
  drawnUpTo?: number
}

/** Sticky dots as they hang on a wall. */
export function Dots({ count, label, drawnUpTo = 12 }: DotsProps) {
  const many = count > drawnUpTo
  const drawn = many ? 1 : count
  return (
    <span className={styles.dots} role="img" aria-label={label}>
      {Array.from({ length: drawn }, (_, place) => (
        <span key={place} className={styles.dot} aria-hidden />
      ))}
      {many && (
        <span className={styles.times} aria-hidden>
          × {count}
        </span>
      )}
    </span>
  )
}
