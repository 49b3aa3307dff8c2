import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { UserText } from './user-text.tsx'
import styles from './menu-list.module.css'

export interface MenuItem {
  id: string
  text: string
  icon?: ReactNode
  disabled?: boolean
}

interface MenuListProps {
  label: string
  items: readonly MenuItem[]
  anchor: RefObject<HTMLElement | null>
  onSelect: (id: string) => void
  /** True when the focus belongs back on the button. */
  onClose: (focusBack: boolean) => void
}

/** The open list of a menu: in the top layer, beside its button, closed by Escape, Tab or a tap elsewhere. */
export function MenuList({ label, items, anchor, onSelect, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (list.current && anchor.current) show(list.current, anchor.current)
  }, [anchor])
  useEffect(() => {
    const tap = (event: Event) => {
      const { target } = event
      const inside = [anchor, list].some(({ current }) => target instanceof Node && current?.contains(target))
      // A tap on the list itself is a choice: closed before it is over, the list would take the choice with it.
      if (!inside) onClose(false)
    }
    document.addEventListener('pointerdown', tap)
    return () => document.removeEventListener('pointerdown', tap)
  })
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onClose(false)
    if (event.key !== 'Escape' && !moveFocus(event.key, list.current)) return undefined
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onClose(true)
    return undefined
  }
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      className={styles.list}
      onKeyDown={press}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.disabled || undefined}
          className={styles.item}
          onClick={() => item.disabled || onSelect(item.id)}
        >
          {item.icon}
          <UserText text={item.text} />
        </button>
      ))}
    </div>
  )
}

function show(list: HTMLElement, anchor: HTMLElement): void {
  // Old phones without popovers still get the list, only without the top layer.
  list.showPopover?.()
  const button = (anchor.firstElementChild ?? anchor).getBoundingClientRect()
  const { width, height } = list.getBoundingClientRect()
  const rtl = getComputedStyle(anchor).direction === 'rtl'
  const left = rtl ? button.right - width : button.left
  const below = button.bottom + 4
  const top = below + height > innerHeight - 8 ? Math.max(8, button.top - height - 4) : below
  list.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
  list.style.top = `${top}px`
  list.querySelector('button')?.focus({ preventScroll: true })
}

/** Arrows, Home and End walk the list, a letter jumps to the next item that begins with it. */
function moveFocus(key: string, list: HTMLElement | null): boolean {
  const buttons = Array.from(list?.querySelectorAll('button') ?? [])
  const now = buttons.findIndex((button) => button === document.activeElement)
  const turned = [...buttons.slice(now + 1), ...buttons.slice(0, now + 1)]
  const byLetter = () => turned.find((button) => button.textContent.toLowerCase().startsWith(key.toLowerCase()))
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: turned[0],
    ArrowUp: buttons.at(now - 1),
    Home: buttons[0],
    End: buttons.at(-1),
  }
  const target = targets[key] ?? (key.length === 1 && key !== ' ' ? byLetter() : undefined)
  target?.focus()
  return target !== undefined
}
