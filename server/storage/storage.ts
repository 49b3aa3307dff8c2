/**
 * What the server remembers. Every implementation is proven by the one suite in `tests/contracts/storage.ts`.
 *
 * Bodies of events and replies are plain JSON to the storage; they are parsed at this door by whoever reads them
 * (`pipeline`), so a damaged row is found where it enters and not where it hurts.
 */
export interface Storage {
  /** A new workshop with its first events and links, all or nothing. Refuses a code, pass or id that exists (`StorageConflict`). */
  create(workshop: WorkshopRow, first: Append, links: LinkRow[], sheets?: NewSheet[]): Promise<void>
  workshops(): Promise<WorkshopRow[]>
  workshop(id: string): Promise<WorkshopRow | null>
  /** By the code that people type or by the longer pass inside the QR. */
  workshopByCode(codeOrPass: string): Promise<WorkshopRow | null>

  /**
   * D1, D2: resolves only after a durable commit. Calls that arrive while a commit is under way go into the next one
   * together (group commit); a conflict of one workshop never fails the append of another.
   * Throws `StorageConflict` when `expectedVersion` is not the stored one or a command id is already there,
   * `StorageUnavailable` when the disk is full or the database cannot be written.
   */
  append(append: Append): Promise<void>
  /** Events after a version, in order; only so many where that is said. */
  events(workshop: string, after: number, most?: number): Promise<StoredEvent[]>
  /** Events in which one of these ids stands, in order. */
  eventsNaming(workshop: string, ids: readonly string[]): Promise<StoredEvent[]>
  /**
   * The whole log as `unpackLog` reads it. Whoever only hands it on to another thread never looks into it, so that however long
   * it is, nobody waits for it.
   */
  packedLog(workshop: string): Promise<Uint8Array<ArrayBuffer>>
  /**
   * Folded facts, so that a long log opens fast. Nothing but a shortcut: whoever cannot read it, or doubts it, folds the log.
   * Throws `StorageDamage` when it is not what was saved.
   */
  snapshot(workshop: string): Promise<ShelvedSnapshot>
  /**
   * Takes the place of the one before. `erasures` is what was read before the events it is made of: `StorageConflict` when
   * something has been erased since (P8), or when the log is shorter.
   */
  saveSnapshot(workshop: string, snapshot: Snapshot, erasures: number): Promise<void>
  /** Erasing (`rewrite`, `remove`) drops it by itself. */
  dropSnapshot(workshop: string): Promise<void>
  /** When the newest event of all workshops happened; 0 while there is none (D18). */
  newestAt(): Promise<number>
  /** The stored answer to a command (D4), or undefined. */
  replyTo(workshop: string, command: string): Promise<unknown>
  /** Votes of ballots that are still open. */
  votes(workshop: string): Promise<VoteRow[]>

  addLink(link: LinkRow): Promise<void>
  linkByHash(hash: string): Promise<LinkRow | null>
  links(workshop: string): Promise<LinkRow[]>
  revokeLink(id: string, at: number): Promise<void>

  ticketByHash(hash: string): Promise<TicketRow | null>

  /** Appends one Yjs update; resolves after a durable commit with its place in the sheet's row of updates. */
  appendSheet(workshop: string, sheet: string, update: Uint8Array): Promise<number>
  sheet(workshop: string, sheet: string): Promise<SheetUpdate[]>
  sheetNames(workshop: string): Promise<string[]>
  /** Replaces all updates up to and including `upTo` by one. */
  compactSheet(workshop: string, sheet: string, upTo: number, state: Uint8Array): Promise<void>

  /** S18: what staff did beside the commands; null for what concerns the whole house. */
  record(workshop: string | null, entry: AuditEntry): Promise<void>
  /** Newest first. */
  audit(workshop: string | null, page: AuditPage): Promise<AuditRow[]>
  /** When each link, and the office, last did something here. */
  lastUses(workshop: string): Promise<{ who: string; at: number }[]>

  /**
   * P7, P8: an append that takes something out of the log in the same commit. When it resolves, what was replaced is neither in the
   * database nor in its write-ahead file.
   */
  rewrite(rewrite: Rewrite): Promise<void>
  /** P9: every row of a workshop, for good; `kept` stays in its place. Refuses a workshop that is not there. */
  remove(workshop: string, kept: KeptProtocol | null): Promise<void>
  /** Protocols that have outlived their workshops, oldest first. */
  protocols(): Promise<ProtocolLine[]>
  protocol(id: string): Promise<KeptProtocol | null>
  dropProtocol(id: string): Promise<void>

  setting(name: string): Promise<string | null>
  setSetting(name: string, value: string): Promise<void>

  /** D16: whether the last write was taken, as far as is known at this moment. Asks nobody and waits for nothing. */
  condition(): Condition

  close(): Promise<void>
}

export interface WorkshopRow {
  id: string
  /** Seven symbols, to be typed. */
  code: string
  /** At least 64 bits, inside the QR (S8). */
  pass: string
  createdAt: number
  /** A line for the office's list, kept beside the log so that listing does not fold every workshop. */
  summary: unknown
}

export interface Append {
  workshop: string
  /** Version of the last event that the decider had seen; 0 for a new workshop. */
  expectedVersion: number
  /** Answered commands with their replies, refusals included. */
  commands: { id: string; reply: unknown }[]
  /** Stored with versions `expectedVersion + 1 …`, dense. */
  events: { at: number; command: string; body: unknown }[]
  votes: VoteChange[]
  /** New tickets (hash only, S7) that become valid with this commit. */
  tickets: TicketRow[]
  summary?: unknown
  /** S18: an entry for each command of staff. */
  audit?: AuditEntry[]
}

export interface Rewrite {
  append: Append
  /** Events that are stored already, with what stands in their place from now on. */
  events: { version: number; command: string; body: unknown }[]
  /** Takes away what leads from a device to the log: tickets, and the answers to the commands that it has sent. */
  unbind: boolean
}

export interface ProtocolLine {
  id: string
  title: string
  /** Of the workshop. */
  date: string
  keptAt: number
}

export interface KeptProtocol extends ProtocolLine {
  /** Of the file. */
  name: string
  content: Uint8Array
}

export interface StoredEvent {
  version: number
  at: number
  command: string
  body: unknown
}

export interface Snapshot {
  /** Of the last event in it. */
  version: number
  /** Who can read it. */
  format: string
  content: Uint8Array
}

export interface ShelvedSnapshot {
  kept: Snapshot | null
  /** How often something was erased from this workshop since the storage was opened. */
  erasures: number
}

/** A new choice of a voter replaces the old one; `clear` removes every link between voter and vote when the ballot closes (P6). */
export type VoteChange =
  { put: { ballot: string; voter: string; choice: Record<string, number> } } | { clear: { ballot: string } }

export interface VoteRow {
  ballot: string
  voter: string
  choice: Record<string, number>
}

export type LinkRole = 'moderator' | 'comoderator' | 'host' | 'screen'

export interface LinkRow {
  id: string
  workshop: string
  role: LinkRole
  /** SHA-256 of the secret, hex (S7). */
  hash: string
  createdAt: number
  revokedAt: number | null
}

export interface TicketRow {
  /** SHA-256 of the ticket, hex (S7). */
  hash: string
  workshop: string
  participant: string
  createdAt: number
}

/** A sheet that a workshop brings from an archive, as one update. */
export interface NewSheet {
  name: string
  update: Uint8Array
}

export interface SheetUpdate {
  place: number
  update: Uint8Array
}

/** S18: what somebody of the staff did, without a word that anybody wrote and without a secret. */
export interface AuditEntry {
  at: number
  /** A link's id, `office`, or `server` for what was done in the terminal. */
  who: string
  role: string
  /** Name of a command, or of a deed at the door of a page. */
  what: string
  /** Ids, counts and choices that it concerned. */
  about: AuditAbout
  /** `done`, or the code of the refusal. */
  outcome: string
}

export type AuditAbout = Record<string, string | number | boolean | null | string[]>

export interface AuditRow extends AuditEntry {
  /** Dense per workshop. */
  place: number
}

export interface AuditPage {
  /** Only entries before this place; null begins with the newest. */
  before: number | null
  /** Only entries of this link, of the office or the server. */
  who: string | null
  most: number
}

export interface Condition {
  /** The last write was refused by the disk; the storage looks by itself when it takes them again. */
  stuck: boolean
  /** The space kept for the moment when everything else is full is in use. */
  spent: boolean
}

export class StorageConflict extends Error {}
export class StorageUnavailable extends Error {}
/** Something stored is not what was written. The message names the place and never the text that stands there. */
export class StorageDamage extends Error {}
