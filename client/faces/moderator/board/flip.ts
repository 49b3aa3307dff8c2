import { useLayoutEffect, useRef, type RefObject } from 'react'

interface Spot {
  left: number
  top: number
  zone: Element | null
  scrolled: number
}

const moveMs = 160
const most = 80

/** Cards glide to their new place, so that everybody sees what moved where; not with reduced motion. */
export function useFlip(
  root: RefObject<HTMLElement | null>,
  changed: unknown,
): (cards: string[], from: DOMRect) => void {
  const spots = useRef(new Map<string, Spot>())
  const dropped = useRef(new Map<string, DOMRect>())
  useLayoutEffect(() => {
    if (!root.current) return
    const before = spots.current
    const now = new Map<string, Spot>()
    const moves: { element: HTMLElement; x: number; y: number }[] = []
    // Not the card in it: what is out of sight is not laid out, and asking for its place would lay it out.
    for (const element of root.current.querySelectorAll<HTMLElement>('[data-drop^="card "]')) {
      const id = element.dataset['drop']?.slice('card '.length) ?? ''
      const spot = spotOf(element)
      now.set(id, spot)
      const from = dropped.current.get(id) ?? seen(before.get(id))
      if (!from) continue
      const [x, y] = [from.left - spot.left, from.top - spot.top]
      if (Math.abs(x) + Math.abs(y) > 1) moves.push({ element, x, y })
    }
    spots.current = now
    dropped.current = new Map()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || moves.length > most) return
    for (const { element, x, y } of moves) {
      element.animate([{ translate: `${x}px ${y}px` }, { translate: '0 0' }], { duration: moveMs, easing: 'ease-out' })
    }
  }, [root, changed])
  return (cards, from) => {
    for (const card of cards) dropped.current.set(card, from)
  }
}

function spotOf(element: HTMLElement): Spot {
  const zone = element.closest('[data-scrolls]')
  const { left, top } = element.getBoundingClientRect()
  return { left, top, zone, scrolled: zone?.scrollTop ?? 0 }
}

/** Where a spot would be now: its zone may have been scrolled since. */
function seen(spot: Spot | undefined): { left: number; top: number } | undefined {
  if (!spot) return undefined
  return { left: spot.left, top: spot.top + spot.scrolled - (spot.zone?.scrollTop ?? 0) }
}
