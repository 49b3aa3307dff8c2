import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { cardTowards } from './walk-cards.ts'
import type { ZonesProps } from './zones-props.ts'

type Hands = ZonesProps & { setFocused: (card: string) => void }

const cardAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null

/** What a tap and the keys do on the board, heard once for all cards. */
export function useCardHands({ root, selection, making, onMove, onMenu, setFocused }: Hands) {
  const onClick = (event: MouseEvent) => {
    const card = cardAt(event.target)?.dataset['card']
    if (card) selection.tap(card, event.shiftKey || event.ctrlKey || event.metaKey)
  }
  const onFocus = (event: FocusEvent) => {
    const card = cardAt(event.target)?.dataset['card']
    if (card) setFocused(card)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const handled = undoKeys(event, making) || cardKeys(event)
    if (handled) event.preventDefault()
  }
  const cardKeys = (event: KeyboardEvent): boolean => {
    const element = cardAt(event.target)
    const card = element?.dataset['card']
    if (!element || !card || !root.current || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'Enter') onMenu(card)
    else if (event.key.toLowerCase() === 'm') {
      onMove({ kind: 'cards', cards: selection.cards.has(card) ? [...selection.cards] : [card] })
    } else if (event.key === 'Escape') selection.clear()
    else {
      const next = cardTowards(root.current, element, event.key)
      next?.focus()
      return next !== null
    }
    return true
  }
  return { onClick, onFocus, onKeyDown }
}

/** Ctrl+Z and Ctrl+Shift+Z; inside a name they belong to the text that is being typed. */
function undoKeys(event: KeyboardEvent, making: ZonesProps['making']): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return false
  const key = event.key.toLowerCase()
  if (key === 'z' && !event.shiftKey) making.undo()
  else if (key === 'y' || (key === 'z' && event.shiftKey)) making.redo()
  else return false
  return true
}
