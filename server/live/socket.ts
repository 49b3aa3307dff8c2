import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ClockAnswer, End, Own, Presence, SheetTell, Tell, Trouble, Wall } from '../../shared/wire/messages.ts'
import type { Visitor } from './visitor.ts'

/** What comes in is unknown until a schema has seen it. */
type Incoming = Record<string, (...args: unknown[]) => void>

export interface Outgoing {
  tell: (tell: Tell) => void
  own: (own: Own) => void
  wall: (wall: Wall) => void
  presence: (presence: Presence) => void
  trouble: (trouble: Trouble) => void
  /** With a restart, over how many milliseconds all may come back. */
  end: (end: End, spread?: number) => void
  clock: (clock: ClockAnswer) => void
  sheet: (sheet: SheetTell) => void
}

interface Remembered {
  /** Null for a client of another version, which is only told to load anew. */
  visitor: Visitor | null
  sheets: Set<string>
  /** Updates of sheets that are being judged. */
  writing: number
  /** Whether a refused update of this socket stands in the log already. */
  noted: boolean
}

export type LiveServer = Server<Incoming, Outgoing, DefaultEventsMap, Remembered>
export type LiveSocket = Socket<Incoming, Outgoing, DefaultEventsMap, Remembered>
