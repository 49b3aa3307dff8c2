import type { Actor, BoardGroup, Proposal } from '../../shared/commands/command.ts'
import { firstEvents } from '../../shared/commands/start.ts'
import type { WorkshopEvent } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Reply } from '../../shared/wire/messages.ts'
import { openRooms, type Rooms } from '../../server/pipeline/rooms.ts'
import { loadState } from '../../server/pipeline/state.ts'
import type { Telling } from '../../server/pipeline/telling.ts'
import { openMemory } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { aboutTown } from '../kit/about.ts'
import { agenda, tablesFirst } from '../kit/random-course.ts'

export const id = 'lindenau'
export const anna: Actor = { role: 'guest', who: 'anna' }
export const bela: Actor = { role: 'guest', who: 'bela' }
export const guests: Actor[] = [anna, bela, { role: 'guest', who: 'cem' }, { role: 'guest', who: 'dilan' }]
export const moderator: Actor = { role: 'moderator', who: 'link-1' }

export interface House {
  rooms: Rooms
  storage: Storage
  told: Telling[]
  troubles: unknown[]
  send: (name: string, input: unknown, actor?: Actor, command?: string) => Promise<Reply>
  facts: () => Promise<Workshop>
  /** What somebody would find who starts the server anew. */
  stored: () => Promise<Workshop>
}

const beginning: WorkshopEvent[] = [
  ...firstEvents(aboutTown, agenda),
  { type: 'workshop.opened' },
  ...guests.map(
    ({ who }) => ({ type: 'participant.joined', participant: who, name: '', language: 'de', device: true }) as const,
  ),
  ...tablesFirst,
]

export async function found(storage: Storage): Promise<void> {
  const events = beginning.map((body) => ({ at: 1000, command: 'found', body }))
  const first = { workshop: id, expectedVersion: 0, commands: [], events, votes: [], tickets: [] }
  await storage.create({ id, code: 'ABCDEFG', pass: 'a-long-pass-of-the-qr', createdAt: 1, summary: {} }, first, [])
}

interface Extras {
  /** Wrapped around the memory to make it fail. */
  storage?: Storage
  board?: (workshop: Workshop | null) => BoardGroup[]
  proposal?: (id: string) => Proposal | null
  tick?: number
}

/** An open workshop with four guests: the real rooms over the memory storage. */
export async function openHouse({
  storage = openMemory(),
  board = () => [],
  proposal = () => null,
  tick = 0,
}: Extras = {}): Promise<House> {
  if (!(await storage.workshop(id))) await found(storage)
  const told: Telling[] = []
  const troubles: unknown[] = []
  let latest: Workshop | null = null
  let now = 10_000
  let sent = 0
  const rooms = openRooms({
    tick,
    storage,
    clock: () => (now += 1),
    present: () => guests.length,
    board: async () => board(latest),
    proposal: (_workshop, named) => proposal(named),
    told: (telling) => {
      latest = telling.workshop
      told.push(telling)
    },
    snapshots: { opened: () => undefined, grew: () => undefined, erased: () => undefined },
    broke: ({ error }) => void troubles.push(error),
  })
  return {
    rooms,
    storage,
    told,
    troubles,
    send: (name, input, actor = moderator, command = `own-${(sent += 1)}`) =>
      rooms.command(id, { id: command, name, input }, actor),
    facts: () => rooms.room(id).read(({ workshop }) => workshop),
    stored: async () => (await loadState(storage, id)).workshop,
  }
}

export const card = (name: string, step = 'criticism-cards') => ({
  card: name,
  step,
  kind: 'card',
  text: `Karte ${name}`,
  column: null,
  about: null,
})

/** The house with the first collecting step running. */
export async function collecting(extras: Extras = {}): Promise<House> {
  const house = await openHouse(extras)
  await house.send('step.start', { step: 'criticism-cards', from: null })
  // Told after it was answered: looking waits for both.
  await house.facts()
  return house
}
