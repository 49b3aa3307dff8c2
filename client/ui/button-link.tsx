import type { AnchorHTMLAttributes, ReactNode } from 'react'
import type { ButtonKind } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './button.module.css'

interface ButtonLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> {
  href: string
  kind?: ButtonKind
  size?: 'normal' | 'large'
  wide?: boolean
  icon?: ReactNode
}

/** Goes somewhere, but carries the weight of a button. */
export function ButtonLink({ kind = 'secondary', size = 'normal', wide, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a
      {...rest}
      className={classNames(styles.button, styles[kind], size === 'large' && styles.large, wide && styles.wide)}
    >
      {icon}
      <span className={styles.words}>{children}</span>
    </a>
  )
}
