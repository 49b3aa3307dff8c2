import { setTimeout as sleep } from 'node:timers/promises'
import type { Live } from '../live/live.ts'
import type { Rooms } from '../pipeline/rooms.ts'
import type { Snapshots } from '../pipeline/snapshots.ts'
import type { Storage } from '../storage/storage.ts'

interface Open {
  live: Live
  rooms: Rooms
  snapshots: Snapshots
  storage: Storage
}

/** A disk that does not answer is not waited for: what it has not confirmed nobody was told. */
const longestRest = 1000

/** D15: what is on its way is stored and acknowledged before anybody is let go. */
export async function closeAll({ live, rooms, snapshots, storage }: Open): Promise<void> {
  await Promise.race([rooms.rest(), sleep(longestRest, undefined, { ref: false })])
  await live.close()
  await rooms.rest()
  await snapshots.close()
  await storage.close()
}
