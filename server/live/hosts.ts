import type { WorkshopEvent } from '../../shared/domain/events.ts'
import { tableOf } from '../../shared/tables/host.ts'
import type { Rooms } from '../pipeline/rooms.ts'
import type { Telling } from '../pipeline/telling.ts'
import type { LiveServer } from './socket.ts'

/** Devices of tables: a host link opens no more than its table, and nothing once no table names it. */
export interface Hosts {
  hasTable: (workshop: string, link: string) => Promise<boolean>
}

export const hostsOf = (rooms: Rooms): Hosts => ({
  hasTable: (id, link) => rooms.room(id).read(({ workshop }) => tableOf(workshop, link) !== undefined),
})

const unlinks: readonly WorkshopEvent['type'][] = ['host.linked', 'table.removed']

/** Whose table has gone, or has another link now, is let go (S5). */
export function reviewHosts(io: LiveServer, { id, workshop, events }: Telling): void {
  if (!events.some(({ type }) => unlinks.includes(type))) return
  for (const socket of io.sockets.sockets.values()) {
    const { visitor } = socket.data
    if (visitor?.workshop !== id || visitor.actor.role !== 'host') continue
    if (tableOf(workshop, visitor.actor.who)) continue
    socket.emit('end', 'revoked')
    socket.disconnect(true)
  }
}
