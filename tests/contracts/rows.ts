import type { Append, AuditEntry, LinkRow, Storage, TicketRow, WorkshopRow } from '../../server/storage/storage.ts'

/** The storage that is looked at, and the wish that it refuses something. */
export type Get = () => Storage
export type Conflict = (work: Promise<unknown>) => Promise<void>

export function workshopRow(id: string, more: Partial<WorkshopRow> = {}): WorkshopRow {
  return { id, code: `code-${id}`, pass: `pass-${id}`, createdAt: 1000, summary: { title: id }, ...more }
}

export function append(workshop: string, expectedVersion: number, more: Partial<Append> = {}): Append {
  return { workshop, expectedVersion, commands: [], events: [], votes: [], tickets: [], ...more }
}

/** One answered command with its one event, as a card makes it. */
export function card(workshop: string, expectedVersion: number, id: string, text: unknown = id): Append {
  const events = [{ at: 2000 + expectedVersion, command: id, body: { type: 'card.added', text } }]
  return append(workshop, expectedVersion, { commands: [{ id, reply: { ok: true, id } }], events })
}

export function link(id: string, workshop: string, more: Partial<LinkRow> = {}): LinkRow {
  return { id, workshop, role: 'moderator', hash: `hash-${id}`, createdAt: 1000, revokedAt: null, ...more }
}

export function ticket(hash: string, workshop: string): TicketRow {
  return { hash, workshop, participant: `person-${hash}`, createdAt: 1000 }
}

export function entry(what: string, more: Partial<AuditEntry> = {}): AuditEntry {
  return { at: 3000, who: 'l', role: 'moderator', what, about: {}, outcome: 'done', ...more }
}

export async function createWorkshop(storage: Storage, id: string): Promise<void> {
  await storage.create(workshopRow(id), append(id, 0), [])
}
