import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { describedBy } from '../../../ui/field.tsx'
import { classNames } from '../../../ui/class-names.ts'
import styles from './quiet-field.module.css'

interface QuietFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  required?: boolean
  placeholder?: string
  id?: string
}

interface FrameProps extends Pick<QuietFieldProps, 'label' | 'hint' | 'error'> {
  id: string
  className: string | undefined
  children: ReactNode
}

/** A label above, a remark below, and a line to write on: a field that looks like a gap in a letter. */
function Frame({ id, label, hint, error, className, children }: FrameProps) {
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert aria-hidden /> {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Inside a sentence. */
export function InlineField(props: QuietFieldProps & { type?: 'text' | 'date' | 'time' }) {
  const { label, value, onChange, hint, error, type = 'text' } = props
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} error={error} className={type === 'text' ? styles.inline : styles.exact}>
      <input
        id={id}
        type={type}
        dir={type === 'text' ? 'auto' : undefined}
        value={value}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  )
}

/** A paragraph that grows with its text; as a headline it is written large. */
export function LongField({ headline, ...props }: QuietFieldProps & { headline?: boolean }) {
  const { label, value, onChange, hint, error, required, placeholder } = props
  const own = useId()
  const id = props.id ?? own
  return (
    <Frame id={id} label={label} hint={hint} error={error} className={undefined}>
      <textarea
        id={id}
        dir="auto"
        rows={1}
        required={required}
        placeholder={placeholder}
        value={value}
        className={classNames(styles.input, styles.long, headline && styles.headline)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onChange(headline ? event.target.value.replaceAll('\n', ' ') : event.target.value)}
      />
    </Frame>
  )
}

interface QuietSelectProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; text: string }[]
  onChange: (value: Value) => void
}

export function QuietSelect<Value extends string>({ label, value, options, onChange }: QuietSelectProps<Value>) {
  const id = useId()
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Frame id={id} label={label} hint={undefined} error={undefined} className={styles.choice}>
      <select id={id} value={value} className={styles.input} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Frame>
  )
}
