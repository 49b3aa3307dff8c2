import { changesAt } from '../../shared/views/common.ts'
import type { Audience, Key, OwnKey } from '../../shared/views/nouns.ts'
import { ownChangesAt } from '../../shared/views/own.ts'
import type { Rooms } from '../pipeline/rooms.ts'
import { apart, canWait, isOfLateGuests, tellable, type Telling } from '../pipeline/telling.ts'
import { tellPlace } from './broadcast.ts'
import { openPace, type Pace, type PacePorts } from './pace.ts'
import { audiencePlace, ownPlace, wallPlace } from './places.ts'
import type { LiveServer } from './socket.ts'

/** Tells what was committed: one message per audience, encoded once, and to each participant what is only theirs. */
export type Teller = Pick<Pace, 'told' | 'stop'>

/** They follow every card, and there are few of them. */
const close: readonly Audience[] = ['staff', 'host', 'screen']

/** On phones numbers move once a second, and so do late guests on the plan of those who follow. */
const counts = 1000
/** D13: each listener costs one write, so there are never more than four thousand of them in a second. */
const perListener = 1 / 4
const [shortest, longest] = [16, 1000]

/** Two rhythms: those who follow every card hear of it at once, a hall full of phones when there is something for a phone to show. */
export function openTeller(io: LiveServer, ports: { rooms: Rooms } & Pick<PacePorts, 'trouble'>): Teller {
  const { rooms } = io.sockets.adapter
  const listeners = (places: readonly string[]): number =>
    places.reduce((sum, place) => sum + (rooms.get(place)?.size ?? 0), 0)
  const restFor = (places: readonly string[]): number =>
    Math.min(longest, Math.max(shortest, listeners(places) * perListener))
  const closePlaces = (id: string): string[] => [...close.map((one) => audiencePlace(id, one)), wallPlace(id)]

  const followers = openPace({
    ...ports,
    tell: (telling) => tellFollowers(io, telling),
    rest: (id, waiting) => (waiting && isOfLateGuests(waiting) ? counts : restFor(closePlaces(id))),
  })
  const phones = openPace({
    ...ports,
    tell(telling) {
      // Who reads along and is cut off now comes back with this version: nothing before it may still be untold.
      followers.hurry(telling)
      tellAudience(io, telling, 'guest')
    },
    rest(id, waiting) {
      const few = restFor([audiencePlace(id, 'guest')])
      return waiting === null || canWait(waiting) ? Math.max(counts, few) : few
    },
  })
  return {
    told(telling) {
      followers.told(telling)
      phones.told(apart(telling).phones)
    },
    stop() {
      followers.stop()
      phones.stop()
    },
  }
}

function tellFollowers(io: LiveServer, telling: Telling): void {
  const { id, workshop, to, own } = telling
  for (const audience of close) tellAudience(io, telling, audience)
  const { rooms } = io.sockets.adapter
  for (const [table, keys] of byTable(telling)) {
    const place = wallPlace(id, table)
    if (rooms.has(place)) tellPlace(io, place, 'wall', { to, changes: changesAt(workshop, keys, 'guest') })
  }
  for (const [owner, keys] of byOwner(own)) {
    const place = ownPlace(id, owner)
    if (rooms.has(place)) io.to(place).emit('own', { to, changes: ownChangesAt(workshop, keys) })
  }
}

function tellAudience(io: LiveServer, { id, workshop, from, to, keys }: Telling, audience: Audience): void {
  const place = audiencePlace(id, audience)
  if (!io.sockets.adapter.rooms.has(place)) return
  tellPlace(io, place, 'tell', { from, to, changes: changesAt(workshop, tellable(keys, audience), audience) })
}

/** Cards for the whole wall, under null, and for each table its own. */
function byTable(telling: Telling): Map<string | null, Key[]> {
  const { wall } = apart(telling)
  const tables = new Map<string | null, Key[]>(wall.length > 0 ? [[null, wall]] : [])
  for (const key of wall) {
    const table = telling.workshop.cards.get(key[1])?.table ?? null
    if (table !== null) tables.set(table, [...(tables.get(table) ?? []), key])
  }
  return tables
}

function byOwner(keys: OwnKey[]): Map<string, OwnKey[]> {
  const owners = new Map<string, OwnKey[]>()
  for (const key of keys) owners.set(key[0], [...(owners.get(key[0]) ?? []), key])
  return owners
}
