import { deserialize, serialize } from 'node:v8'
import {
  StorageDamage,
  type Append,
  type AuditAbout,
  type AuditEntry,
  type LinkRow,
  type NewSheet,
  type Rewrite,
  type StoredEvent,
  type TicketRow,
  type WorkshopRow,
} from './storage.ts'

/**
 * Rows as every storage keeps them: JSON as text. It is written the moment the caller hands it over, so that a later
 * change of the caller's object changes nothing, and lone surrogates survive as escapes.
 */
export interface WrittenWorkshop {
  id: string
  code: string
  pass: string
  createdAt: number
  summary: string
}

export interface WrittenAppend {
  workshop: string
  expectedVersion: number
  commands: { id: string; reply: string }[]
  events: { at: number; command: string; body: string }[]
  votes: WrittenVote[]
  tickets: TicketRow[]
  /** Null leaves the stored summary as it is. */
  summary: string | null
  audit: WrittenAudit[]
}

export type WrittenAudit = Omit<AuditEntry, 'about'> & { about: string }

export type WrittenVote = { put: { ballot: string; voter: string; choice: string } } | { clear: { ballot: string } }

export interface WrittenRewrite {
  append: WrittenAppend
  events: { version: number; command: string; body: string }[]
  unbind: boolean
}

export interface WrittenCreate {
  workshop: WrittenWorkshop
  first: WrittenAppend
  links: LinkRow[]
  sheets: NewSheet[]
}

export function writeCreate(workshop: WorkshopRow, first: Append, links: LinkRow[], sheets: NewSheet[]): WrittenCreate {
  const foreign = first.workshop !== workshop.id || links.some((link) => link.workshop !== workshop.id)
  if (foreign) throw new RangeError('A new workshop brings rows of another workshop')
  return {
    workshop: { ...workshop, summary: toJson(workshop.summary) },
    first: writeAppend(first),
    links: links.map((link) => ({ ...link })),
    // A copy: a view would drag the whole buffer behind it along.
    sheets: sheets.map(({ name, update }) => ({ name: wellFormed(name), update: new Uint8Array(update) })),
  }
}

export function writeAppend(append: Append): WrittenAppend {
  // S17: a ticket never reaches into another workshop.
  const foreign = append.tickets.some((ticket) => ticket.workshop !== append.workshop)
  if (foreign) throw new RangeError('An append brings a ticket of another workshop')
  return {
    workshop: append.workshop,
    expectedVersion: append.expectedVersion,
    commands: append.commands.map(({ id, reply }) => ({ id: wellFormed(id), reply: toJson(reply) })),
    events: append.events.map(({ at, command, body }) => ({ at, command: wellFormed(command), body: toJson(body) })),
    votes: append.votes.map(writeVote),
    tickets: append.tickets.map((ticket) => ({ ...ticket })),
    summary: append.summary === undefined ? null : toJson(append.summary),
    audit: (append.audit ?? []).map(writeAudit),
  }
}

export function writeRewrite({ append, events, unbind }: Rewrite): WrittenRewrite {
  const rewritten = events.map(({ version, command, body }) => ({
    version,
    command: wellFormed(command),
    body: toJson(body),
  }))
  return { append: writeAppend(append), events: rewritten, unbind }
}

function writeVote(vote: Append['votes'][number]): WrittenVote {
  if ('clear' in vote) return { clear: { ballot: vote.clear.ballot } }
  const { ballot, voter, choice } = vote.put
  return { put: { ballot: wellFormed(ballot), voter: wellFormed(voter), choice: toJson(choice) } }
}

export function writeAudit({ at, who, role, what, about, outcome }: AuditEntry): WrittenAudit {
  return { at, who, role, what, about: toJson(about), outcome }
}

export function aboutFromJson(text: string): AuditAbout {
  const parsed = fromJson(text)
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : null
  if (!entries?.every(isAbout)) throw new StorageDamage('A stored audit entry is damaged')
  return Object.fromEntries(entries)
}

function isAbout(entry: [string, unknown]): entry is [string, AuditAbout[string]] {
  const [, value] = entry
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
  return isList || value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

interface WrittenEvent extends Omit<StoredEvent, 'body'> {
  body: string
}

export const packLog = (rows: readonly WrittenEvent[]): Uint8Array<ArrayBuffer> => new Uint8Array(serialize(rows))

/** What `packedLog` has handed out, in whichever thread. */
export function unpackLog(packed: Uint8Array): StoredEvent[] {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- thread door: what comes in was packed by `packLog`
  const rows = deserialize(packed) as WrittenEvent[]
  return rows.map(readEvent)
}

export const readEvent = ({ version, at, command, body }: WrittenEvent): StoredEvent => ({
  version,
  at,
  command,
  body: fromJson(body),
})

/** JSON has no `undefined`; storing it would read back as "nothing stored". */
export function toJson(value: unknown): string {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError('Not a JSON value')
  return text
}

/** The error says nothing of what stands there (D14). */
export function fromJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    throw new StorageDamage('A stored text is damaged')
  }
}

export function choiceFromJson(text: string): Record<string, number> {
  const parsed = fromJson(text)
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : null
  if (!entries?.every(isCount)) throw new StorageDamage('A stored vote is damaged')
  return Object.fromEntries(entries)
}

function isCount(entry: [string, unknown]): entry is [string, number] {
  return typeof entry[1] === 'number'
}

// UTF-8 would fold all lone surrogates into one character, and two different ids into one.
function wellFormed(key: string): string {
  if (!key.isWellFormed()) throw new RangeError('An id is not well-formed text')
  return key
}
