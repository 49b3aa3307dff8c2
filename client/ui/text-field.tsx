import { useId } from 'react'
import type { InputHTMLAttributes, Ref } from 'react'
import { Field, describedBy } from './field.tsx'
import type { FieldWords } from './field.tsx'
import styles from './field.module.css'

interface TextFieldProps extends FieldWords, Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange'> {
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
}

export function TextField({ label, hint, error, optional, onChange, ref, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        dir="auto"
        {...rest}
        ref={ref}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
