import { changesAt } from '../../shared/views/common.ts'
import { audiences, type OwnKey } from '../../shared/views/nouns.ts'
import { ownChangesAt } from '../../shared/views/own.ts'
import { tellable, type Telling } from '../pipeline/telling.ts'
import { audiencePlace, ownPlace } from './places.ts'
import type { LiveServer } from './socket.ts'

/** Tells a committed batch: one message per audience, encoded once, and to each participant what is only theirs. */
export function tell(io: LiveServer, { id, workshop, from, to, keys, own }: Telling): void {
  const { rooms } = io.sockets.adapter
  for (const audience of audiences) {
    const place = audiencePlace(id, audience)
    if (!rooms.has(place)) continue
    io.to(place).emit('tell', { from, to, changes: changesAt(workshop, tellable(keys, audience), audience) })
  }
  for (const [owner, ownKeys] of byOwner(own)) {
    const place = ownPlace(id, owner)
    if (rooms.has(place)) io.to(place).emit('own', ownChangesAt(workshop, ownKeys))
  }
}

function byOwner(keys: OwnKey[]): Map<string, OwnKey[]> {
  const owners = new Map<string, OwnKey[]>()
  for (const key of keys) owners.set(key[0], [...(owners.get(key[0]) ?? []), key])
  return owners
}
