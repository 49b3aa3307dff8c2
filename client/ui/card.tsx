import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Tag } from './tag.tsx'
import { UserText } from './user-text.tsx'
import styles from './card.module.css'

export type CardKind = 'statement' | 'comment' | 'heading'

interface CardProps {
  text: string
  lang?: string | undefined
  /** Rectangle for a statement, oval for a comment or an objection, long strip for a heading. */
  kind?: CardKind
  size?: 'phone' | 'board' | 'screen'
  number?: number | undefined
  /** "Karte 12", so that the bare number is not read as part of the text. */
  numberLabel?: string | undefined
  /** A large sign of its column in the corner, for example "+" for a strength, with its meaning in words. */
  sign?: { mark: string; label: string } | undefined
  tags?: readonly string[]
  state?: { text: string; icon: ReactNode; tone?: 'calm' | 'good' | 'warn' | 'danger' } | undefined
  selected?: boolean
  /** Moves in softly when it appears. */
  settling?: boolean
  /** Something of the phase's colour instead of the card's own, e.g. a criticism shown in utopia. */
  accent?: string | undefined
  /** Drawn dots, buttons: stands below the text. */
  children?: ReactNode
}

/** A moderation card. It is no list item by itself: put it into <li> where cards form a list. */
export function Card({ kind = 'statement', size = 'board', selected, settling, accent, ...words }: CardProps) {
  const { text, lang, number, numberLabel, sign, tags = [], state, children } = words
  // A sign that stands alone goes beside the text: on a wall every line counts.
  const beside = sign && number === undefined && tags.length === 0
  const hasHead = !beside && (number !== undefined || sign || tags.length > 0)
  return (
    <div
      className={classNames(
        styles.card,
        styles[kind],
        styles[size],
        selected && styles.selected,
        settling && styles.settling,
      )}
      data-accent={accent}
    >
      {hasHead && (
        <div className={styles.head}>
          {sign && <Sign sign={sign} />}
          {number !== undefined && (
            <span className={styles.number} role={numberLabel ? 'img' : undefined} aria-label={numberLabel}>
              {number}
            </span>
          )}
          {tags.map((tag) => (
            <Tag key={tag} text={tag} />
          ))}
        </div>
      )}
      <p className={styles.text}>
        {beside && <Sign sign={sign} />}
        <UserText text={text} lang={lang} />
      </p>
      {state && (
        <p className={styles.state} data-tone={state.tone ?? 'calm'}>
          {state.icon}
          <span>{state.text}</span>
        </p>
      )}
      {children && <div className={styles.foot}>{children}</div>}
    </div>
  )
}

function Sign({ sign }: { sign: NonNullable<CardProps['sign']> }) {
  return (
    <span className={styles.sign} role="img" aria-label={sign.label}>
      {sign.mark}
    </span>
  )
}
