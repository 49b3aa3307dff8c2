import type { Session } from '../client/session/types.ts'

/** Waits until a session's store shows something; false when the signal was quicker. */
export function untilSeen(session: Session, signal: AbortSignal, seen: () => boolean): Promise<boolean> {
  return new Promise((settle) => {
    const look = (): void => {
      if (!signal.aborted && !seen()) return
      unsubscribe()
      signal.removeEventListener('abort', look)
      settle(!signal.aborted)
    }
    const unsubscribe = session.store.subscribe(look)
    signal.addEventListener('abort', look)
    look()
  })
}
