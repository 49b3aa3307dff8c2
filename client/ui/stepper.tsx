import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { describedBy } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import fieldStyles from './field.module.css'
import styles from './stepper.module.css'

interface StepperProps {
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  max?: number
  by?: number
  lessLabel: string
  moreLabel: string
  hint?: string | undefined
}

/** A number with a button on each side; typing it works as well. */
export function Stepper(props: StepperProps) {
  const { label, value, onChange, min = 0, max = Number.MAX_SAFE_INTEGER, by = 1, hint } = props
  const id = useId()
  const set = (next: number) => {
    if (Number.isInteger(next)) onChange(Math.min(max, Math.max(min, next)))
  }
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <IconButton
          label={props.lessLabel}
          icon={<Minus />}
          kind="outlined"
          disabled={value <= min}
          onClick={() => set(value - by)}
        />
        <input
          id={id}
          type="number"
          inputMode="numeric"
          className={styles.number}
          value={value}
          min={min}
          max={max}
          aria-describedby={describedBy(id, hint)}
          onChange={(event) => set(event.target.valueAsNumber)}
        />
        <IconButton
          label={props.moreLabel}
          icon={<Plus />}
          kind="outlined"
          disabled={value >= max}
          onClick={() => set(value + by)}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
