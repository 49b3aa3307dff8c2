import { useId } from 'react'
import { describedBy } from './field.tsx'
import styles from './choice.module.css'

export interface RadioOption<Value extends string> {
  value: Value
  text: string
  hint?: string | undefined
  disabled?: boolean | undefined
  lang?: string | undefined
}

interface RadioGroupProps<Value extends string> {
  label: string
  value: Value | undefined
  options: readonly RadioOption<Value>[]
  onChange: (value: Value) => void
}

export function RadioGroup<Value extends string>({ label, value, options, onChange }: RadioGroupProps<Value>) {
  const id = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <div key={option.value} className={styles.choice}>
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            checked={option.value === value}
            disabled={option.disabled}
            className={styles.round}
            aria-describedby={describedBy(`${id}-${option.value}`, option.hint)}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`} lang={option.lang} className={styles.label}>
            {option.text}
          </label>
          {option.hint && (
            <p id={`${id}-${option.value}-hint`} className={styles.hint}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
