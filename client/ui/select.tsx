import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { SelectHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { Field, describedBy } from './field.tsx'
import type { FieldWords } from './field.tsx'
import fieldStyles from './field.module.css'
import styles from './select.module.css'

export interface SelectOption<Value extends string> {
  value: Value
  text: string
  /** The language of this text, for a list of languages. */
  lang?: string
}

interface SelectProps<Value extends string>
  extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'onChange' | 'value'> {
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
}

/** The native list: best on touch and for screen readers. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, optional, options, onChange, ...rest } = props
  const id = useId()
  const choose = (value: string) => {
    const option = options.find((each) => each.value === value)
    if (option) onChange(option.value)
  }
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className={styles.frame}>
        <select
          {...rest}
          id={id}
          className={classNames(fieldStyles.input, styles.select)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => choose(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.text}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.arrow} aria-hidden />
      </div>
    </Field>
  )
}
