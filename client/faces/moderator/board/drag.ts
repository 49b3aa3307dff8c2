import { Carrying } from './carrying.ts'
import type { DragHooks, Grip } from './grip.ts'

/** A pointer that is down and may still want to tap or to scroll. */
interface Press {
  pointer: number
  x: number
  y: number
  element: HTMLElement
  grip: Grip
  hold: ReturnType<typeof setTimeout> | undefined
}

const mouseSlack = 5
const touchSlack = 10
/** A finger that rests this long wants the card, not to scroll. */
const holdMs = 200

/**
 * Pushing cards by mouse, pen or finger. Works on the DOM alone, so that a move costs nothing but a transform: React hears
 * only of the drop. Returns the function that lets go of everything.
 */
export function dragOn(root: HTMLElement, hooks: () => DragHooks): () => void {
  const hand = new Hand(root, hooks)
  const off = new AbortController()
  const { signal } = off
  root.addEventListener('pointerdown', (event) => hand.down(event), { signal })
  root.addEventListener('pointermove', (event) => hand.move(event), { signal })
  root.addEventListener('pointerup', (event) => hand.up(event), { signal })
  root.addEventListener('pointercancel', () => hand.end(false), { signal })
  root.addEventListener('lostpointercapture', () => hand.end(false), { signal })
  root.addEventListener('touchmove', (event) => hand.still(event), { signal, passive: false })
  root.addEventListener('contextmenu', (event) => hand.still(event), { signal })
  addEventListener('keydown', (event) => hand.escape(event), { signal, capture: true })
  return () => {
    hand.end(false)
    off.abort()
  }
}

class Hand {
  private press: Press | null = null
  private carrying: Carrying | null = null
  private readonly root: HTMLElement
  private readonly hooks: () => DragHooks

  constructor(root: HTMLElement, hooks: () => DragHooks) {
    this.root = root
    this.hooks = hooks
  }

  down(event: PointerEvent): void {
    if (this.press || event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return
    const element = event.target.closest<HTMLElement>('[data-card], [data-grip]')
    const grip = element && this.hooks().gripAt(element)
    if (!element || !grip) return
    const { clientX: x, clientY: y, pointerId: pointer, pointerType } = event
    const hold = pointerType === 'touch' ? setTimeout(() => this.begin(), holdMs) : undefined
    this.press = { pointer, x, y, element, grip, hold }
  }

  move(event: PointerEvent): void {
    const { press } = this
    if (event.pointerId !== press?.pointer) return
    if (!this.carrying && !this.isPull(event, press)) return
    press.x = event.clientX
    press.y = event.clientY
    if (!this.carrying) this.begin()
    this.carrying?.moveTo(press.x, press.y)
  }

  up(event: PointerEvent): void {
    if (event.pointerId !== this.press?.pointer) return
    // A busy machine may have left out the last moves; where the pointer was let go is what counts.
    this.carrying?.moveTo(event.clientX, event.clientY)
    this.end(true)
  }

  end(drop: boolean): void {
    const { press, carrying } = this
    clearTimeout(press?.hold)
    this.press = null
    this.carrying = null
    carrying?.end(drop)
  }

  escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.carrying) return
    event.preventDefault()
    event.stopPropagation()
    this.end(false)
  }

  /** While a card travels the finger must not scroll the page, nor call up the system's menu. */
  still(event: Event): void {
    if (this.carrying || (event.type === 'contextmenu' && this.press)) event.preventDefault()
  }

  private begin(): void {
    if (!this.press || this.carrying) return
    this.carrying = new Carrying(this.root, this.hooks(), this.press)
    this.carrying.moveTo(this.press.x, this.press.y)
  }

  /** A finger that moves before its time wants to scroll. */
  private isPull(event: PointerEvent, press: Press): boolean {
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y)
    if (event.pointerType !== 'touch') return far >= mouseSlack
    if (far > touchSlack) this.end(false)
    return false
  }
}
