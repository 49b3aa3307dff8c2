import { LoaderCircle } from 'lucide-react'
import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './button.module.css'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  kind?: ButtonKind
  size?: 'normal' | 'large'
  /** Stretches to the width of its place: the one button in reach of the thumb. */
  wide?: boolean
  busy?: boolean
  icon?: ReactNode
}

export function Button({ kind = 'secondary', size = 'normal', wide, busy, icon, onClick, ...rest }: ButtonProps) {
  // A busy button keeps its focus, so it is not disabled; it only stops listening.
  const click = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event))
  return (
    <button
      type="button"
      {...rest}
      onClick={click}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={classNames(styles.button, styles[kind], size === 'large' && styles.large, wide && styles.wide)}
    >
      {busy ? <LoaderCircle className={styles.turning} aria-hidden /> : icon}
      <span className={styles.words}>{rest.children}</span>
    </button>
  )
}
