import type { Line } from './line.ts'

/** So long nothing at all may be heard: a socket that looks open may be dead (D7), but bad Wi-Fi is slow and alive. */
const silence = 1500

/** Asks over a connection that looks open. Whatever comes in proves that it lives, were it an answer to something else. */
export function signsOfLife(line: Line, ask: () => Promise<unknown>, dead: () => void): () => Promise<void> {
  let heard = 0
  line.on('connect', () => line.io.engine.on('packet', () => (heard += 1)))
  return async () => {
    const before = heard
    let over = false
    const end = (): void => {
      if (!over) dead()
      over = true
    }
    const late = setTimeout(() => (heard === before ? end() : undefined), silence)
    try {
      await ask()
    } catch {
      end()
    } finally {
      clearTimeout(late)
    }
  }
}
