import type { Grip, Target } from './grip.ts'

const edge = 56

/** A copy of what was taken under the pointer, with a number where it stands for several. */
export function ghostOf(element: HTMLElement, grip: Grip): HTMLElement {
  const source = grip.kind === 'island' ? (element.closest<HTMLElement>('[data-island]') ?? element) : element
  const ghost = document.createElement('div')
  const copy = source.cloneNode(true)
  const { width } = source.getBoundingClientRect()
  ghost.dataset['ghost'] = grip.kind
  ghost.style.inlineSize = `${width}px`
  ghost.inert = true
  ghost.append(copy)
  for (const card of ghost.querySelectorAll('[data-card]')) card.removeAttribute('data-card')
  if (grip.kind === 'cards' && grip.cards.length > 1) ghost.dataset['count'] = String(grip.cards.length)
  return ghost
}

export function markTaken(root: HTMLElement, grip: Grip, taken: boolean): void {
  const elements =
    grip.kind === 'cards'
      ? grip.cards.map((card) => root.querySelector(`[data-card="${card}"]`))
      : [root.querySelector(`[data-island="${grip.island}"]`)]
  for (const element of elements) element?.toggleAttribute('data-taken', taken)
}

/** The innermost place under the pointer that fits; what travels is passed over, and so is the sheet that the board lays over itself. */
export function targetAt(
  root: HTMLElement,
  { x, y }: { x: number; y: number },
  fits: (target: Target) => boolean,
): { element: Element | null; target: Target | null } {
  const under = document.elementsFromPoint(x, y)
  const hit = under.find((element) => element !== root && root.contains(element) && !element.closest('[data-ghost]'))
  let element = hit?.closest('[data-drop]') ?? null
  while (element && root.contains(element)) {
    const target = targetOf(element)
    if (target && fits(target)) return { element, target }
    element = element.parentElement?.closest('[data-drop]') ?? null
  }
  return { element: null, target: null }
}

function targetOf(element: Element): Target | null {
  const [kind, id = ''] = (element.getAttribute('data-drop') ?? '').split(' ')
  if (kind === 'card' || kind === 'island') return { kind, id }
  return kind === 'unsorted' || kind === 'new' ? { kind } : null
}

/** Near its upper or lower edge a zone scrolls by itself. */
export function scrollNear(root: HTMLElement, x: number, y: number): boolean {
  for (const zone of root.querySelectorAll('[data-scrolls]')) {
    const { left, right, top, bottom } = zone.getBoundingClientRect()
    if (x < left || x > right) continue
    const by = y < top + edge ? (y - top - edge) / 4 : y > bottom - edge ? (y - bottom + edge) / 4 : 0
    if (by === 0) continue
    const before = zone.scrollTop
    zone.scrollTop += Math.max(-18, Math.min(18, by))
    if (zone.scrollTop !== before) return true
  }
  return false
}
