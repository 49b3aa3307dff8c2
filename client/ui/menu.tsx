import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ButtonKind } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { MenuList } from './menu-list.tsx'
import type { MenuItem } from './menu-list.tsx'

interface MenuProps {
  label: string
  items: readonly MenuItem[]
  onSelect: (id: string) => void
  icon?: ReactNode
  kind?: ButtonKind
  /** Shows the icon alone; the label is still read aloud. */
  iconOnly?: boolean
  disabled?: boolean
}

/** A button with a list of things to do, for pointer, touch and keyboard: "move to ..." without dragging (A1). */
export function Menu({ label, items, onSelect, icon, kind = 'secondary', iconOnly, disabled }: MenuProps) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const close = (focusBack: boolean) => {
    setOpen(false)
    if (focusBack) anchor.current?.querySelector('button')?.focus()
  }
  const select = (id: string) => {
    close(true)
    onSelect(id)
  }
  const shared = {
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    disabled,
    onClick: () => setOpen(!open),
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setOpen(true)
    },
  } as const
  return (
    <span ref={anchor}>
      {iconOnly ? (
        <IconButton {...shared} label={label} icon={icon} />
      ) : (
        <Button {...shared} kind={kind} icon={icon ?? <ChevronDown aria-hidden />}>
          {label}
        </Button>
      )}
      {open && <MenuList label={label} items={items} anchor={anchor} onSelect={select} onClose={close} />}
    </span>
  )
}
