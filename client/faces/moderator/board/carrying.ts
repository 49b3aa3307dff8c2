import { ghostOf, markTaken, scrollNear, targetAt } from './drag-marks.ts'
import type { DragHooks, Grip, Target } from './grip.ts'

/** Something on its way: a ghost under the pointer, and the place where it would be let go. */
export class Carrying {
  readonly pointer: number
  private readonly root: HTMLElement
  private readonly hooks: DragHooks
  private readonly grip: Grip
  private readonly ghost: HTMLElement
  private over: Element | null = null
  private target: Target | null = null
  private x = 0
  private y = 0
  private frame = 0

  constructor(root: HTMLElement, hooks: DragHooks, taken: { pointer: number; element: HTMLElement; grip: Grip }) {
    this.root = root
    this.hooks = hooks
    this.pointer = taken.pointer
    this.grip = taken.grip
    this.ghost = ghostOf(taken.element, taken.grip)
    root.setPointerCapture(taken.pointer)
    root.append(this.ghost)
    root.dataset['dragging'] = taken.grip.kind
    markTaken(root, taken.grip, true)
    this.frame = requestAnimationFrame(() => this.scroll())
  }

  moveTo(x: number, y: number): void {
    this.x = x
    this.y = y
    this.ghost.style.translate = `${x}px ${y}px`
    const found = targetAt(this.root, { x, y }, (target) => this.hooks.fits(this.grip, target))
    if (found.element !== this.over) {
      this.over?.removeAttribute('data-over')
      found.element?.setAttribute('data-over', '')
    }
    this.over = found.element
    this.target = found.target
  }

  end(drop: boolean): void {
    cancelAnimationFrame(this.frame)
    const { root, ghost, grip, pointer, target } = this
    const rect = ghost.getBoundingClientRect()
    ghost.remove()
    this.over?.removeAttribute('data-over')
    delete root.dataset['dragging']
    markTaken(root, grip, false)
    if (root.hasPointerCapture(pointer)) root.releasePointerCapture(pointer)
    if (drop && target) this.hooks.drop(grip, target, rect)
  }

  private scroll(): void {
    if (scrollNear(this.root, this.x, this.y)) this.moveTo(this.x, this.y)
    this.frame = requestAnimationFrame(() => this.scroll())
  }
}
