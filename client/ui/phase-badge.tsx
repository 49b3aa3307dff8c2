import { Compass, Hammer, Handshake, MessageSquareWarning, Rainbow, Signpost } from 'lucide-react'
import type { Accent } from './accent.ts'
import styles from './phase-badge.module.css'

interface PhaseBadgeProps {
  accent: Accent
  name: string
  /** "Phase 2 von 6", read and shown before the name. */
  position?: string | undefined
  size?: 'small' | 'normal' | 'screen'
}

const icons = {
  arrival: Handshake,
  criticism: MessageSquareWarning,
  turn: Signpost,
  utopia: Rainbow,
  realization: Hammer,
  closing: Compass,
} as const satisfies Record<Accent, unknown>

/** A phase by colour, sign and name together, never by colour alone (A7). */
export function PhaseBadge({ accent, name, position, size = 'normal' }: PhaseBadgeProps) {
  const Icon = icons[accent]
  return (
    <span className={styles.badge} data-accent={accent} data-size={size}>
      <span className={styles.sign}>
        <Icon aria-hidden />
      </span>
      <span className={styles.words}>
        {position && <span className={styles.position}>{position} </span>}
        <span className={styles.name}>{name}</span>
      </span>
    </span>
  )
}
