import { createSession } from '../../../client/session/session.ts'
import { memoryShelf } from '../../../client/session/shelf-memory.ts'
import type { Session } from '../../../client/session/types.ts'
import { enter } from '../../../rehearsal/door.ts'
import { secretFor, type Hall } from '../../faults/kit/hall.ts'
import type { ServerProcess } from '../../faults/kit/server.ts'
import { until } from '../../kit/until.ts'
import { moment } from '../crowd/raw-phone.ts'

/** Who follows all cards: when each has come to them, by its text. */
export interface Eyes {
  seenAt: Map<string, number>
  close: () => void
}

export async function screenOf({ url }: Pick<ServerProcess, 'url'>, { created, workshop }: Hall): Promise<Eyes> {
  const { cookie } = await enter(url, secretFor(created, 'screen'))
  const headers = { origin: url, cookie }
  const session = await createSession({ url, workshop, as: 'screen', shelf: memoryShelf(), headers })
  await until(session, () => session.link().state === 'online')
  return { ...watch(session), close: session.close }
}

export const moderatorOf = ({ moderator }: Hall): Eyes => ({ ...watch(moderator), close: () => undefined })

function watch(session: Session): Pick<Eyes, 'seenAt'> {
  const seenAt = new Map<string, number>()
  let known = session.store.all('card').length
  session.store.subscribe(() => {
    const cards = session.store.all('card')
    if (cards.length === known) return
    const now = moment()
    for (const { text } of cards.slice(known)) seenAt.set(text, now)
    known = cards.length
  })
  return { seenAt }
}
