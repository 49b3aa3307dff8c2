import { BarsTable, type Bar, type BarsWords } from './bars-table.tsx'
import { classNames } from './class-names.ts'
import { UserText } from './user-text.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './bars.module.css'

interface BarsProps {
  /** Already in order. */
  bars: readonly Bar[]
  words: BarsWords
  /** Text beside its bar instead of above it, for many rows on one wall. */
  compact?: boolean
}

/** Results side by side: votes by device solid, by hand hatched, never merged; a real table behind them. */
export function Bars({ bars, words, compact = false }: BarsProps) {
  const longest = Math.max(1, ...bars.map((bar) => bar.devices + bar.hands))
  const anyHands = bars.some((bar) => bar.hands > 0)
  return (
    <figure className={styles.figure}>
      <VisuallyHidden>
        <BarsTable bars={bars} words={words} />
      </VisuallyHidden>
      <div aria-hidden className={styles.rows} data-compact={compact || undefined}>
        {bars.map((bar) => (
          <BarRow key={bar.id} bar={bar} longest={longest} chosen={words.chosen} />
        ))}
        {anyHands && (
          <p className={styles.legend}>
            <span className={classNames(styles.key, styles.devices)} /> {words.devices}
            <span className={classNames(styles.key, styles.hands)} /> {words.hands}
          </p>
        )}
      </div>
    </figure>
  )
}

function BarRow({ bar, longest, chosen }: { bar: Bar; longest: number; chosen: string | undefined }) {
  const part = (votes: number) => ({ inlineSize: `${(100 * votes) / longest}%` })
  return (
    <div className={classNames(styles.row, bar.chosen && styles.chosen)}>
      <p className={styles.text}>
        <UserText text={bar.text} lang={bar.lang} />
        {bar.chosen && chosen && <span className={styles.mark}>{chosen}</span>}
      </p>
      <div className={styles.bar}>
        <span className={styles.devices} style={part(bar.devices)} />
        <span className={styles.hands} style={part(bar.hands)} />
      </div>
      <p className={styles.total}>
        {bar.devices + bar.hands}
        {bar.hands > 0 && (
          <span className={styles.split}>
            {bar.devices} + {bar.hands}
          </span>
        )}
      </p>
    </div>
  )
}
