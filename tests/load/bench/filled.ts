import { openStorage } from '../../../server/storage/open.ts'
import { moderatorSession } from '../../../rehearsal/door.ts'
import type { Session } from '../../../client/session/types.ts'
import { until } from '../../kit/until.ts'
import type { Hall } from '../../faults/kit/hall.ts'
import type { ServerOptions, ServerProcess } from '../../faults/kit/server.ts'
import { makeSnapshot } from '../../faults/kit/snapshot.ts'
import { pin, serverCore } from './cores.ts'
import { measuredHall, type Measured } from './hall.ts'

export interface Filling {
  cards: number
  people?: number
  /** Deeds of staff in the audit log. */
  deeds?: number
}

const text = (number: number): string =>
  `Auf dem Platz fehlen Bänke, Schatten und Trinkwasser für alle, die dort warten ${number}`

const range = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_none, at) => one(at))

/** So many people have written so many cards, as if they had come one by one. */
async function fill(
  data: string,
  { workshop, step }: Hall,
  { cards, people = 300, deeds = 0 }: Filling,
): Promise<void> {
  const storage = await openStorage(data)
  const written = (await storage.events(workshop, 0)).length
  const of = { step, kind: 'card', column: null, about: null, table: null, round: null, onBehalf: false, late: false }
  const bodies = [
    ...range(people, (at) => ({ participant: `person-${at}`, name: '', language: 'de', device: true })).map((one) => ({
      type: 'participant.joined',
      ...one,
    })),
    ...range(cards, (at) => ({ card: `card-${at}`, author: `person-${at % people}`, text: text(at), ...of })).map(
      (one) => ({ type: 'card.added', ...one }),
    ),
  ]
  const blank = { workshop, commands: [], votes: [], tickets: [] }
  for (let at = 0; at < bodies.length; at += 500) {
    const events = bodies.slice(at, at + 500).map((body) => ({ at: Date.now(), command: `bench-${at}`, body }))
    await storage.append({ ...blank, expectedVersion: written + at, events })
  }
  const deed = { who: 'office', role: 'organizer', about: {}, outcome: 'done' }
  await Promise.all(range(deeds, (at) => storage.record(workshop, { ...deed, at, what: 'protocol.downloaded' })))
  // Else the server would make one in a quiet moment, in the middle of what is measured.
  await makeSnapshot(storage, workshop, written + bodies.length)
  await storage.close()
}

/** A hall as it is after hours, on a server that was started again. */
export async function filledHall(filling: Filling, options: ServerOptions = {}): Promise<Measured> {
  const measured = await measuredHall(undefined, options)
  const { server, hall } = measured
  hall.close()
  await server.kill('SIGTERM')
  await fill(server.data, hall, filling)
  await startAlone(server)
  return measured
}

/** Again with a core of its own. */
export async function startAlone(server: ServerProcess): Promise<void> {
  await server.start()
  pin(server.pid(), serverCore)
}

/** A moderator opens the board: until all cards are there. */
export async function seesAll({ moderatorDoor, workshop }: Hall, cards: number): Promise<Session> {
  const session = await moderatorSession(moderatorDoor, workshop)
  await until(session, () => session.store.all('card').length >= cards, 60_000)
  return session
}
