import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './field.module.css'

export interface FieldWords {
  /** Always visible, never only a placeholder. */
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** The word beside the label of a field that may stay empty. */
  optional?: string | undefined
}

interface FieldProps extends FieldWords {
  /** The id of the control inside. */
  id: string
  /** Stands below the control at its end, for example a counter. */
  foot?: ReactNode
  children: ReactNode
}

/** The frame of a control: label above, error and hint below. */
export function Field({ id, label, hint, error, optional, foot, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {children}
      <div className={styles.below}>
        <div className={styles.remarks}>
          {error && (
            <p id={`${id}-error`} className={styles.error}>
              <CircleAlert aria-hidden /> <span>{error}</span>
            </p>
          )}
          {hint && (
            <p id={`${id}-hint`} className={styles.hint}>
              {hint}
            </p>
          )}
        </div>
        {foot}
      </div>
    </div>
  )
}

/** The ids of the remarks that are there, for aria-describedby. */
export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
}
