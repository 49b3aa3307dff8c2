import type { CommandName, InputOf } from '../../shared/commands/index.ts'
import type { Noun, Nouns } from '../../shared/views/nouns.ts'
import type { Presence, Reply, Trouble } from '../../shared/wire/messages.ts'
import type { Face } from '../../shared/wire/terms.ts'

/**
 * A client's link to one workshop; the only code that talks to the server's socket. Free of React and of the DOM, so that
 * phones, simulated people, load drivers and tests use the same.
 */
export interface Session {
  readonly workshop: string
  readonly as: Face
  readonly store: Store
  /** Whether what waits in the outbox survives a reload. Where it does not, the person is told (D3). */
  durable: () => boolean
  /**
   * Puts the command into the outbox (durable where the device allows, D3) and sends it as soon as there is a connection;
   * resolves with the server's answer, however late. Never rejects. Order is kept.
   */
  send: <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<Reply>
  /** Everything handed to `send` so far is on the shelf: only now may a field forget its draft. */
  kept: () => Promise<void>
  /** Commands that wait or were refused, oldest first; changes are told through `store.subscribe`. */
  outbox: () => readonly Outgoing[]
  /** Forgets a refused command, after its text was taken back into a field. */
  dismiss: (id: string) => void
  link: () => LinkState
  presence: () => Presence
  /** What the server has told its staff of its own state (D16). */
  trouble: () => Trouble
  /** The server's time in milliseconds, from a measured offset and a monotonic clock (D18). */
  now: () => number
  /** Opens a shared sheet (Yjs is loaded only now); the server decides who may. Rejects with the refusal's code as message. */
  openSheet: (sheet: string) => Promise<Sheet>
  /**
   * On a phone others' cards, all or those of one table, are in the store only while somebody looks at them; returns how to look
   * away. On other devices they always are.
   */
  followCards: (table: string | null) => () => void
  /** The page goes out of sight: nobody writes on it, whether it stays connected or not. */
  rest: () => void
  /** The page came back to the front, or the network did: reconnect at once, without waiting (D7, D12). */
  wake: () => void
  close: () => void
}

/** What the workshop looks like from here. Values are replaced, never changed in place. */
export interface Store {
  get: <N extends Noun>(noun: N, id: string) => Nouns[N] | undefined
  /** All of one kind in order of arrival; the same array until one of them changes. */
  all: <N extends Noun>(noun: N) => readonly Nouns[N][]
  version: () => number
  /** Told after each change of store, outbox, link or presence. Returns the unsubscribe. */
  subscribe: (listener: () => void) => () => void
}

export interface Outgoing {
  id: string
  name: CommandName
  input: unknown
  state: 'waiting' | 'refused'
  /** Why it was refused. */
  reply: Extract<Reply, { ok: false }> | null
}

/** connecting: not there yet · online · offline: was there and will come back · ended: let go for good, with the reason. */
export type LinkState =
  | { state: 'connecting' | 'online' | 'offline' }
  | {
      state: 'ended'
      reason: 'revoked' | 'reload' | 'damaged' | 'removed' | 'ticket-unknown' | 'link-unknown' | 'plain-http'
    }

/** A live Yjs document. `doc` is typed loosely here so that this file does not load Yjs; see `sheets.ts`. */
export interface Sheet {
  readonly doc: import('yjs').Doc
  readonly writes: boolean
  /** All that was written here is stored at the server; changes are told through `store.subscribe`. */
  readonly settled: boolean
  /** The sheet that goes on in this one's place, since the server did not take something that was written on this one. */
  readonly next: Sheet | null
  /** Goes on in the place of another. */
  readonly renewed: boolean
  /** Words that the server refused twice: shown, so that nobody loses them. */
  left: () => string
  close: () => void
}

/** Where commands survive a reload. IndexedDB on phones, memory in Node. Several tabs of one device share one shelf. */
export interface OutboxShelf {
  load: () => Promise<StoredCommand[]>
  put: (command: StoredCommand) => Promise<void>
  /** `heir`: the command that takes its place. */
  drop: (id: string, heir?: string) => Promise<void>
  /** Tells the other tabs, so that none of them has to ask again. */
  answered: (id: string, reply: Reply) => void
  watch: (watcher: ShelfWatcher) => void
  close: () => void
  /** False where a reload would lose what waits: the person is told. */
  readonly durable: boolean
}

export interface ShelfWatcher {
  /** `durable` has changed. */
  durable: () => void
  /** Another tab has done something with what lies here. */
  heard: (word: Word) => void
}

/** What one tab tells the others of the same device about the shelf that they share. */
export type Word =
  /** Something new lies there; `bye`: and whoever put it there is leaving; `forgotten`: nothing lies there any more. */
  | { say: 'put' | 'bye' | 'forgotten' }
  /** The browser would not take this one, so the tabs keep it together. */
  | { say: 'loose'; command: StoredCommand }
  | { say: 'answered'; id: string; reply: Reply }
  | { say: 'dropped'; id: string; heir: string | null }

export interface StoredCommand {
  id: string
  name: CommandName
  input: unknown
  madeAt: number
}

export interface SessionOptions {
  /** Address of the server, e.g. http://192.168.1.5:3000; empty for the page's own. */
  url: string
  workshop: string
  as: Face
  ticket?: string
  shelf: OutboxShelf
  /** Node only: cookie and origin, which browsers send by themselves. */
  headers?: Record<string, string>
  /** Whether WebSockets were swallowed on the way before, as pages remember it for a reload (D11). */
  polling?: { preferred: () => boolean; prefer: () => void }
  /** Seeded in tests; jitter of reconnects. */
  random?: () => number
}
