import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ButtonKind } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'

interface LinkButtonProps {
  href: string
  kind?: ButtonKind
  icon?: ReactNode
  children: ReactNode
}

/** Goes to another page of the office without loading the product anew; with a modifier key the browser decides. */
export function LinkButton({ href, ...rest }: LinkButtonProps) {
  const [, go] = useLocation()
  return (
    <ButtonLink
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(href)
      }}
    />
  )
}
