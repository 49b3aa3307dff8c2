import type { Addresses } from '../../shared/wire/http.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { End } from '../../shared/wire/messages.ts'
import type { Rooms } from '../pipeline/rooms.ts'
import type { Doors } from '../security/doors.ts'
import type { SafeWay } from '../security/way.ts'
import type { Seating } from '../seating/seating.ts'
import type { Keeper } from '../sheets/keeper.ts'
import type { Storage } from '../storage/storage.ts'

/** What the pages and routes need from the rest of the server. */
export interface HttpPorts {
  storage: Storage
  rooms: Rooms
  doors: Doors
  keeper: Keeper
  seating: Seating
  publicUrl: string | null
  safeWay: SafeWay
  /** Staff may come in over plain http from everywhere (S21). */
  exposed: boolean
  /** Folder of the built client. */
  client: string
  addresses: () => Addresses
  clock: () => number
  /** How the server is, for whoever watches over it; nothing secret. */
  health: () => { storage: 'ok' | 'low' | 'full' }
  /** The server's own backups; null where there is nothing to back up. */
  backups: OwnBackups | null
  /** Ends the sockets of a link, or of the office. */
  end: (link: string, why: End) => void
  /** Lets go of everybody in a workshop that is deleted. */
  gone: (workshop: string) => void
  /** Starts the simulated people; they come over the real sockets. */
  rehearse: (order: RehearsalOrder) => void
  trouble: (trouble: { workshop?: string; error: unknown }) => void
}

interface OwnBackups {
  now: () => Promise<void>
  state: () => Promise<{
    on: boolean
    last: { file: string; madeAt: number; bytes: number } | null
    failed: boolean
  }>
}

interface RehearsalOrder {
  workshop: string
  /** Code of the join link. */
  pass: string
  /** Secret of a moderator link of its own, where the rehearsal moderates too. */
  moderator: string
  people: number
  drive: 'auto' | 'guided'
  language: Language
}
