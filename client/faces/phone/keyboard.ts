import { useEffect } from 'react'

/**
 * Tells the style sheet how much of the page the keyboard covers. Chrome shrinks the page itself, iOS only what is seen of it:
 * without this the send button would lie under the keyboard.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const { visualViewport: viewport } = window
    if (!viewport) return undefined
    const measure = () => {
      const covered = Math.max(0, innerHeight - viewport.height - viewport.offsetTop)
      // A zoomed page is smaller too; there the person decides what to look at.
      const inset = viewport.scale > 1 ? 0 : covered
      document.documentElement.style.setProperty('--keyboard', `${inset}px`)
    }
    const controller = new AbortController()
    viewport.addEventListener('resize', measure, { signal: controller.signal })
    viewport.addEventListener('scroll', measure, { signal: controller.signal })
    return () => controller.abort()
  }, [])
}
