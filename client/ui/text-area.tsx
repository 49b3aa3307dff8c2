import { useId } from 'react'
import type { Ref, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { countCharacters } from './count-characters.ts'
import { Field, describedBy } from './field.tsx'
import type { FieldWords } from './field.tsx'
import fieldStyles from './field.module.css'
import styles from './text-area.module.css'

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange' | 'maxLength'>

interface TextAreaProps extends FieldWords, Native {
  value: string
  onChange: (value: string) => void
  /** In code points. The text may grow beyond it; the caller decides what that means. */
  limit?: number | undefined
  /** "noch 12 Zeichen"; a negative number is what is too much. Shown when the last fifth is reached. */
  leftLabel?: ((left: number) => string) | undefined
  ref?: Ref<HTMLTextAreaElement>
}

/** Grows with its text. Nothing is ever cut off while somebody is typing. */
export function TextArea({ label, hint, error, optional, limit, leftLabel, onChange, ref, ...rest }: TextAreaProps) {
  const id = useId()
  const left = limit === undefined ? Infinity : limit - countCharacters(rest.value)
  const counter = limit !== undefined && left <= limit / 5 && leftLabel ? leftLabel(left) : undefined
  const foot = counter && (
    <span id={`${id}-left`} className={classNames(styles.left, left < 0 && styles.over)}>
      {counter}
    </span>
  )
  const remarks = [describedBy(id, hint, error), counter && `${id}-left`].filter(Boolean).join(' ')
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} foot={foot}>
      {/* The copy has the same text and the same cell, so it gives the cell its height: no measuring, no jump. */}
      <div className={styles.growing} data-copy={`${rest.value} `}>
        <textarea
          dir="auto"
          rows={2}
          {...rest}
          ref={ref}
          id={id}
          className={classNames(fieldStyles.input, styles.area)}
          aria-invalid={error || left < 0 ? true : undefined}
          aria-describedby={remarks || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </Field>
  )
}
