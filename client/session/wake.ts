import type { Session } from './types.ts'

const beat = 5000
/** A beat that comes this much late means that the page was frozen. */
const freeze = 10_000

/**
 * Everything by which a page may notice that it was away (D7): shown again, thawed, returned from the back-forward cache (which
 * fires `pageshow` alone), another network, or a timer that jumped. Says so, too, when it goes. Returns the detach.
 */
export function wakeOnReturn(session: Session): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const wake = (): void => {
    if (document.visibilityState === 'visible') session.wake()
    else session.rest()
  }
  document.addEventListener('visibilitychange', wake, { signal })
  document.addEventListener('resume', wake, { signal })
  addEventListener('pageshow', wake, { signal })
  addEventListener('online', wake, { signal })

  let last = performance.now()
  const beating = setInterval(() => {
    const now = performance.now()
    if (now - last > beat + freeze) wake()
    last = now
  }, beat)

  return () => {
    controller.abort()
    clearInterval(beating)
  }
}
