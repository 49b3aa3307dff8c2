import { useId } from 'react'
import type { InputHTMLAttributes } from 'react'
import { describedBy } from './field.tsx'
import styles from './choice.module.css'

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'type' | 'checked'>

interface CheckboxProps extends Native {
  label: string
  hint?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Checkbox({ label, hint, checked, onChange, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <input
        {...rest}
        type="checkbox"
        id={id}
        checked={checked}
        className={styles.box}
        aria-describedby={describedBy(id, hint)}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
