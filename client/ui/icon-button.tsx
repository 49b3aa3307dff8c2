import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './icon-button.module.css'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children' | 'title'> {
  /** Read aloud, and shown when the pointer rests on it. */
  label: string
  icon: ReactNode
  kind?: 'outlined' | 'quiet' | 'filled'
  size?: 'normal' | 'large'
}

export function IconButton({ label, icon, kind = 'quiet', size = 'normal', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(styles.button, styles[kind], size === 'large' && styles.large)}
    >
      {icon}
    </button>
  )
}
