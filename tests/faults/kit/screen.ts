import { createSession } from '../../../client/session/session.ts'
import { memoryShelf } from '../../../client/session/shelf-memory.ts'
import type { Session } from '../../../client/session/types.ts'
import { enter } from '../../../rehearsal/door.ts'
import { until } from '../../kit/until.ts'
import { secretFor, type Hall } from './hall.ts'
import type { ServerProcess } from './server.ts'

/** The projector, over a socket of its own: when each card has come to it, by its text. */
export interface Screen {
  seenAt: Map<string, number>
  close: () => void
}

/** Milliseconds that mean the same in every process of this machine. */
export const moment = (): number => performance.timeOrigin + performance.now()

export async function openScreen(server: Pick<ServerProcess, 'url'>, { created, workshop }: Hall): Promise<Screen> {
  const { cookie } = await enter(server.url, secretFor(created, 'screen'))
  const headers = { origin: server.url, cookie }
  const session = await createSession({ url: server.url, workshop, as: 'screen', shelf: memoryShelf(), headers })
  const { seenAt } = watchCards(session)
  await until(session, () => session.link().state === 'online')
  return { seenAt, close: session.close }
}

/** Notes when each card came to this session, by its text; what was there before does not count. */
export function watchCards({ store }: Session): Pick<Screen, 'seenAt'> {
  const seenAt = new Map<string, number>()
  let known = store.all('card').length
  store.subscribe(() => {
    const cards = store.all('card')
    if (cards.length === known) return
    const now = moment()
    for (const { text } of cards.slice(known)) seenAt.set(text, now)
    known = cards.length
  })
  return { seenAt }
}
