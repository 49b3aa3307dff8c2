import type { Face } from '../../shared/wire/terms.ts'
import { createSession } from './session.ts'
import { deviceShelf } from './shelf-idb.ts'
import type { Session } from './types.ts'
import { wakeOnReturn } from './wake.ts'

interface Opening {
  workshop: string
  as: Face
  ticket?: string | undefined
}

/** A session as pages use it: outbox on the device, awake when the page is. */
export async function openSession({ workshop, as, ticket }: Opening): Promise<Session> {
  const shelf = await deviceShelf(`${workshop}/${as}`)
  const session = await createSession({ url: '', workshop, as, shelf, ...(ticket === undefined ? {} : { ticket }) })
  const sleep = wakeOnReturn(session)
  const free = holdWhileWaiting(session)
  return {
    ...session,
    close() {
      free()
      sleep()
      session.close()
    },
  }
}

/** Where a reload would lose what waits, the browser asks before it closes the page (D3). */
function holdWhileWaiting(session: Session): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    const waits = session.outbox().some((command) => command.state === 'waiting')
    if (waits && !session.durable()) event.preventDefault()
  }
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
