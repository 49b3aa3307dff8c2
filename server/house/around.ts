import { keepUsualNotice } from '../http/notice.ts'
import type { Live } from '../live/live.ts'
import type { RoomPorts } from '../pipeline/room.ts'
import type { Vigil } from '../time/vigil.ts'
import type { Parts } from './parts.ts'

/** Rooms and pages tell the sockets, sockets ask the rooms: one of them has to be named before it is there. */
export interface Later {
  live: Live | null
}

type Made = Pick<RoomPorts, 'board' | 'proposal' | 'snapshots'> & { vigil: Vigil }

/** Milliseconds between two commits of a workshop. A card waits for half of it on average; with a thousand people who write a commit takes three or four. */
const tick = 16

/** What a room needs from around it. */
export function aroundRooms(
  { storage, trouble }: Parts,
  clock: () => number,
  { vigil, ...made }: Made,
  later: Later,
): RoomPorts {
  const keepNotice = keepUsualNotice(storage, (error) => trouble({ error }))
  return {
    storage,
    clock,
    tick,
    ...made,
    present: (workshop) => later.live?.present(workshop) ?? 0,
    told(telling) {
      later.live?.told(telling)
      vigil.heard(telling.id, telling.workshop.status === 'open')
      keepNotice(telling)
    },
    broke: trouble,
  }
}
