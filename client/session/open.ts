import type { Face } from '../../shared/wire/terms.ts'
import { keep, losesWords, recall } from './device.ts'
import { neighboursAt } from './neighbours.ts'
import { idbRows } from './rows-idb.ts'
import { createSession } from './session.ts'
import { deviceShelf } from './shelf-device.ts'
import { shelfOf } from './shelves.ts'
import type { Session } from './types.ts'
import { wakeOnReturn } from './wake.ts'

interface Opening {
  workshop: string
  as: Face
  ticket?: string | undefined
}

/** A session as pages use it: outbox on the device, awake when the page is. */
export async function openSession({ workshop, as, ticket }: Opening): Promise<Session> {
  const name = shelfOf(workshop, as)
  const neighbours = neighboursAt(name)
  const shelf = deviceShelf(name, idbRows(), neighbours)
  const own = ticket === undefined ? {} : { ticket }
  const session = await createSession({ url: '', workshop, as, shelf, polling, ...own })
  const sleep = wakeOnReturn(session)
  const free = holdWhileWaiting(session)
  // What this tab has not sent is sent by another that stays.
  const bye = (): void => neighbours.say({ say: 'bye' })
  addEventListener('pagehide', bye)
  return {
    ...session,
    close() {
      removeEventListener('pagehide', bye)
      free()
      sleep()
      session.close()
    },
  }
}

const polling = {
  preferred: () => recall('polling', 'tab') !== null,
  prefer: () => keep('polling', 'yes', 'tab'),
}

/** Where closing would lose a card or words that are being written, the browser asks first (D3). */
function holdWhileWaiting(session: Session): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    const losesCards = session.outbox().length > 0 && !session.durable()
    if (losesCards || losesWords(session.workshop)) event.preventDefault()
  }
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
