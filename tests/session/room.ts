import { createSession } from '../../client/session/session.ts'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import type { OutboxShelf, Session } from '../../client/session/types.ts'
import { joinedSchema, type Created, type Joined } from '../../shared/wire/http.ts'
import { cookieFor, createWorkshop } from '../live/evening.ts'
import { bodyOf, firstCollect, openHall, type Hall } from '../live/hall.ts'
import { layCable, type Cable } from './cable.ts'

export { until } from '../kit/until.ts'

export interface Room {
  hall: Hall
  created: Created
  cable: Cable
  moderator: Session
  join: (name?: string) => Promise<Joined>
  /** A guest whose phone hangs on the cable. */
  phone: (joined: Joined, shelf?: OutboxShelf) => Promise<Session>
  close: () => Promise<void>
}

/** The real server with the first collecting step open, and phones on a cable that can be cut. */
export async function openRoom(): Promise<Room> {
  const hall = await openHall()
  const created = await createWorkshop(hall)
  const { workshop } = created
  const cable = await layCable(hall.url)
  const sessions: Session[] = []
  const open = async (
    options: Pick<Parameters<typeof createSession>[0], 'url' | 'as' | 'ticket' | 'headers' | 'shelf'>,
  ) => {
    const session = await createSession({ workshop, ...options })
    sessions.push(session)
    return session
  }
  const cookie = await cookieFor(hall, created, 'moderator')
  const headers = { origin: hall.url, cookie }
  const moderator = await open({ url: hall.url, as: 'moderator', headers, shelf: memoryShelf() })
  await moderator.send('workshop.open', {})
  await moderator.send('step.start', { step: firstCollect, from: null })
  return {
    hall,
    created,
    cable,
    moderator,
    join: async (name = '') =>
      bodyOf(await hall.post('/api/join', { code: created.code, name, language: 'de' }), joinedSchema),
    // Behind the cable the address is another, so the own origin is that of the cable.
    phone: ({ ticket }, shelf = memoryShelf()) =>
      open({ url: cable.url, as: 'guest', ticket, shelf, headers: { origin: cable.url } }),
    async close() {
      for (const session of sessions) session.close()
      await cable.remove()
      await hall.close()
    },
  }
}

export const card = (id: string, text = `Karte ${id}`) =>
  ({ card: id, step: firstCollect, kind: 'card', text, column: null, about: null }) as const
