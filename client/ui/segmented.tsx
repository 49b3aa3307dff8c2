import { useId } from 'react'
import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './segmented.module.css'

export interface Segment<Value extends string> {
  value: Value
  text: string
  icon?: ReactNode
}

interface SegmentedProps<Value extends string> {
  label: string
  /** Keeps the label for screen readers alone, where the segments speak for themselves. */
  quietLabel?: boolean
  value: Value
  segments: readonly Segment<Value>[]
  onChange: (value: Value) => void
}

/** A few choices side by side, one of them taken. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, quietLabel, value, segments, onChange } = props
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{quietLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}</legend>
      <div className={styles.row}>
        {segments.map((segment) => (
          <label key={segment.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              checked={segment.value === value}
              className={styles.input}
              onChange={() => onChange(segment.value)}
            />
            {segment.icon}
            <span>{segment.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
