import type { Session } from '../../client/session/types.ts'

/** Waits for what is to become true, looking again with each change. */
export function until(session: Session, holds: () => boolean, within = 10_000): Promise<void> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => finish(() => fail(new Error(`it did not come true within ${within} ms`))), within)
    const look = setInterval(() => (holds() ? finish(done) : undefined), 20)
    const stop = session.store.subscribe(() => (holds() ? finish(done) : undefined))
    function finish(then: () => void): void {
      clearTimeout(late)
      clearInterval(look)
      stop()
      then()
    }
    if (holds()) finish(done)
  })
}
