import { History, Lightbulb, PenLine, StickyNote } from 'lucide-react'
import { useTexts } from '../../texts/texts.tsx'
import styles from './parts.module.css'

/** Where one thumb finds what the tablet shows side by side. */
export type Part = 'cloth' | 'cards' | 'insights' | 'more'

const parts = [
  ['cloth', PenLine],
  ['cards', StickyNote],
  ['insights', Lightbulb],
  ['more', History],
] as const

interface PartsBarProps {
  part: Part
  counts: Partial<Record<Part, number>>
  onPart: (part: Part) => void
}

/** The bar at the foot of a phone. On a tablet everything is in sight, and the bar is gone. */
export function PartsBar({ part, counts, onPart }: PartsBarProps) {
  const t = useTexts('host')
  return (
    <nav className={styles.bar} aria-label={t('parts')}>
      {parts.map(([name, Icon]) => {
        const count = counts[name] ?? 0
        return (
          <button
            key={name}
            type="button"
            className={styles.item}
            aria-current={part === name ? 'page' : undefined}
            onClick={() => onPart(name)}
          >
            <span className={styles.icon}>
              <Icon aria-hidden />
              {count > 0 && <span className={styles.badge}>{count}</span>}
            </span>
            <span>{t(`part.${name}`)}</span>
          </button>
        )
      })}
    </nav>
  )
}
