import type { Session } from '../../../client/session/types.ts'
import { moderatorSession } from '../../../rehearsal/door.ts'
import { openStorage } from '../../../server/storage/open.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import type { Hall } from '../../faults/kit/hall.ts'
import { joined, writeOn } from '../../faults/kit/long-log.ts'
import type { ServerOptions } from '../../faults/kit/server.ts'
import { makeSnapshot } from '../../faults/kit/snapshot.ts'
import { until } from '../../kit/until.ts'
import { pin, serverCore } from './cores.ts'
import { measuredHall, type Measured } from './hall.ts'

/** Writes into the storage of a hall whose log has so many events. */
export type Filling = (storage: Storage, hall: Hall, written: number) => Promise<void>

const list = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_none, at) => one(at))

/** So many people have written so many cards. */
export function withCards(cards: number, people: number): Filling {
  const come = (at: number) => ({ type: 'participant.joined', participant: `person-${at}`, name: '', language: 'de' })
  const of = { kind: 'card', column: null, about: null, table: null, round: null, onBehalf: false, late: false }
  const text = 'Auf dem Platz fehlen Bänke, Schatten und Trinkwasser für alle, die dort warten'
  return async (storage, { workshop, step }, written) => {
    const write = (at: number) => ({
      type: 'card.added',
      card: `card-${at}`,
      author: `person-${at % people}`,
      step,
      ...of,
    })
    const bodies = [
      ...list(people, (at) => ({ ...come(at), device: true })),
      ...list(cards, (at) => ({ ...write(at), text: `${text} ${at}` })),
    ]
    const blank = { workshop, commands: [], votes: [], tickets: [] }
    for (let at = 0; at < bodies.length; at += 500) {
      const events = bodies.slice(at, at + 500).map((body) => ({ at: Date.now(), command: 'bench', body }))
      await storage.append({ ...blank, expectedVersion: written + at, events })
    }
  }
}

/** Everybody writes cards and mends them, until the log has so many events. */
export function withEvents(count: number): Filling {
  return async (storage, { workshop }, written) => {
    const events = joined.map((body) => ({ at: Date.now(), command: 'bench', body }))
    await storage.append({ workshop, expectedVersion: written, commands: [], events, votes: [], tickets: [] })
    await writeOn(storage, workshop, written + events.length, count)
  }
}

/** A hall as it is after hours, on a server that was just started again. */
export async function filledHall(fill: Filling, options: ServerOptions = {}): Promise<Measured & { cards: number }> {
  const measured = await measuredHall(undefined, options)
  const { server, hall } = measured
  hall.close()
  await server.kill('SIGTERM')
  const storage = await openStorage(server.data)
  await fill(storage, hall, (await storage.events(hall.workshop, 0)).length)
  const log = await storage.events(hall.workshop, 0)
  // Else the server would make one in a quiet moment, in the middle of what is measured.
  await makeSnapshot(storage, hall.workshop, log.length)
  await storage.close()
  await server.start()
  pin(server.pid(), serverCore)
  return { ...measured, cards: log.filter(({ body }) => isCard(body)).length }
}

const isCard = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'card.added'

/** A moderator comes; resolves when all cards are there. */
export async function seesAll({ moderatorDoor, workshop }: Hall, cards: number): Promise<Session> {
  const session = await moderatorSession(moderatorDoor, workshop)
  await until(session, () => session.store.all('card').length >= cards, 60_000)
  return session
}
