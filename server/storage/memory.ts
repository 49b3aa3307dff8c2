import { memoryAudit } from './memory-audit.ts'
import { memorySnapshots, noSnapshot, spoiled } from './memory-snapshots.ts'
import {
  StorageConflict,
  StorageUnavailable,
  type KeptProtocol,
  type LinkRow,
  type ShelvedSnapshot,
  type Storage,
  type TicketRow,
} from './storage.ts'
import {
  choiceFromJson,
  fromJson,
  packLog,
  readEvent,
  toJson,
  writeAppend,
  writeCreate,
  writeRewrite,
  type WrittenAppend,
  type WrittenAudit,
  type WrittenVote,
  type WrittenWorkshop,
} from './written.ts'

interface Shelf {
  row: WrittenWorkshop
  events: WrittenAppend['events']
  replies: Map<string, string>
  /** Ballot, then voter, then choice. */
  votes: Map<string, Map<string, string>>
  sheets: Map<string, { place: number; update: Uint8Array }[]>
  audit: WrittenAudit[]
  snapshot: ShelvedSnapshot
}

interface Room {
  closed: boolean
  shelves: Map<string, Shelf>
  links: Map<string, LinkRow>
  tickets: Map<string, TicketRow>
  settings: Map<string, string>
  protocols: Map<string, KeptProtocol>
  /** Of what concerns no workshop. */
  audit: WrittenAudit[]
}

/** The same promises as SQLite, without the disk: for tests. Checks come first, so nothing is ever half written. */
export function openMemory(): Storage {
  const room: Room = {
    closed: false,
    shelves: new Map(),
    links: new Map(),
    tickets: new Map(),
    settings: new Map(),
    protocols: new Map(),
    audit: [],
  }
  return {
    ...workshops(room),
    ...links(room),
    ...log(room),
    ...sheets(room),
    ...memoryAudit((workshop) => (workshop === null ? open(room).audit : open(room).shelves.get(workshop)?.audit)),
    ...erasure(room),
    ...memorySnapshots((workshop) => open(room).shelves.get(workshop)),
    ...rest(room),
  }
}

function workshops(room: Room): Pick<Storage, 'create' | 'workshops' | 'workshop' | 'workshopByCode'> {
  const rows = () => [...open(room).shelves.values()].map((shelf) => shelf.row)
  const read = (row: WrittenWorkshop) => ({ ...row, summary: fromJson(row.summary) })
  const found = (row: WrittenWorkshop | undefined) => (row ? read(row) : null)
  return {
    async create(workshop, first, newLinks, newSheets = []) {
      const written = writeCreate(workshop, first, newLinks, newSheets)
      const shelf = newShelf(written.workshop)
      const taken = rows().some((row) => sharesDoor(row, workshop))
      if (taken || workshop.code === workshop.pass) throw new StorageConflict('The code is taken')
      refuseLinks(room, written.links)
      refuseAppend(room, shelf, written.first)
      room.shelves.set(workshop.id, shelf)
      write(room, shelf, written.first)
      for (const link of written.links) room.links.set(link.id, link)
      for (const { name, update } of written.sheets) shelf.sheets.set(name, [{ place: 1, update }])
    },
    workshops: async () =>
      rows()
        .toSorted((a, b) => a.createdAt - b.createdAt || order(a.id, b.id))
        .map(read),
    workshop: async (id) => found(open(room).shelves.get(id)?.row),
    workshopByCode: async (code) => found(rows().find((row) => row.code === code || row.pass === code)),
  }
}

function sharesDoor(row: WrittenWorkshop, other: { id: string; code: string; pass: string }): boolean {
  return row.id === other.id || [row.code, row.pass].some((door) => door === other.code || door === other.pass)
}

function newShelf(row: WrittenWorkshop): Shelf {
  return { row, events: [], replies: new Map(), votes: new Map(), sheets: new Map(), audit: [], snapshot: noSnapshot }
}

function links(room: Room): Pick<Storage, 'addLink' | 'linkByHash' | 'links' | 'revokeLink' | 'ticketByHash'> {
  const all = () => [...open(room).links.values()]
  const copy = <T extends object>(row: T | undefined): T | null => (row ? { ...row } : null)
  return {
    async addLink(link) {
      shelfOf(room, link.workshop)
      refuseLinks(room, [link])
      room.links.set(link.id, { ...link })
    },
    linkByHash: async (hash) => copy(all().find((link) => link.hash === hash)),
    links: async (workshop) =>
      all()
        .filter((link) => link.workshop === workshop)
        .toSorted((a, b) => a.createdAt - b.createdAt || order(a.id, b.id))
        .map((link) => ({ ...link })),
    async revokeLink(id, at) {
      const link = open(room).links.get(id)
      if (link) link.revokedAt ??= at
    },
    ticketByHash: async (hash) => copy(open(room).tickets.get(hash)),
  }
}

function refuseLinks(room: Room, added: LinkRow[]): void {
  const all = [...room.links.values(), ...added]
  const twice = new Set(all.map((link) => link.id)).size < all.length
  if (twice || new Set(all.map((link) => link.hash)).size < all.length) throw new StorageConflict('The link exists')
}

function log(room: Room): Pick<Storage, 'append' | 'events' | 'eventsNaming' | 'packedLog' | 'replyTo' | 'votes'> {
  const rows = (workshop: string) =>
    (open(room).shelves.get(workshop)?.events ?? []).map((event, index) => ({ version: index + 1, ...event }))
  return {
    async append(append) {
      const written = writeAppend(append)
      const shelf = shelfOf(room, append.workshop)
      refuseAppend(room, shelf, written)
      write(room, shelf, written)
    },
    async events(workshop, after, most) {
      const wanted = rows(workshop).filter((event) => event.version > after)
      return wanted.slice(0, most).map(readEvent)
    },
    eventsNaming: async (workshop, ids) =>
      rows(workshop)
        .filter(({ body }) => ids.some((id) => body.includes(id)))
        .map(readEvent),
    packedLog: async (workshop) => packLog(rows(workshop)),
    async replyTo(workshop, command) {
      const reply = open(room).shelves.get(workshop)?.replies.get(command)
      return reply === undefined ? undefined : fromJson(reply)
    },
    async votes(workshop) {
      const votes = open(room).shelves.get(workshop)?.votes ?? new Map<string, Map<string, string>>()
      const rows = [...votes].flatMap(([ballot, choices]) =>
        [...choices].map(([voter, choice]) => ({ ballot, voter, choice: choiceFromJson(choice) })),
      )
      return rows.toSorted((a, b) => order(a.ballot, b.ballot) || order(a.voter, b.voter))
    },
  }
}

function refuseAppend(room: Room, shelf: Shelf, append: WrittenAppend): void {
  const version = shelf.events.length
  if (version !== append.expectedVersion) throw new StorageConflict(`Version ${version} is stored`)
  const ids = append.commands.map((command) => command.id)
  const answered = ids.some((id) => shelf.replies.has(id)) || new Set(ids).size < ids.length
  if (answered) throw new StorageConflict('A command has been answered already')
  const hashes = append.tickets.map((ticket) => ticket.hash)
  const known = hashes.some((hash) => room.tickets.has(hash)) || new Set(hashes).size < hashes.length
  if (known) throw new StorageConflict('A ticket exists')
}

function write(room: Room, shelf: Shelf, append: WrittenAppend): void {
  shelf.events.push(...append.events)
  for (const { id, reply } of append.commands) shelf.replies.set(id, reply)
  for (const ticket of append.tickets) room.tickets.set(ticket.hash, ticket)
  for (const vote of append.votes) writeVote(shelf, vote)
  shelf.audit.push(...append.audit)
  if (append.summary !== null) shelf.row = { ...shelf.row, summary: append.summary }
}

function writeVote({ votes }: Shelf, vote: WrittenVote): void {
  if ('clear' in vote) {
    votes.delete(vote.clear.ballot)
    return
  }
  const { ballot, voter, choice } = vote.put
  votes.set(ballot, (votes.get(ballot) ?? new Map<string, string>()).set(voter, choice))
}

function sheets(room: Room): Pick<Storage, 'appendSheet' | 'sheet' | 'sheetNames' | 'compactSheet'> {
  return {
    async appendSheet(workshop, sheet, update) {
      const shelf = shelfOf(room, workshop)
      const updates = shelf.sheets.get(sheet) ?? []
      const place = (updates.at(-1)?.place ?? 0) + 1
      shelf.sheets.set(sheet, [...updates, { place, update: new Uint8Array(update) }])
      return place
    },
    async sheet(workshop, sheet) {
      const updates = open(room).shelves.get(workshop)?.sheets.get(sheet) ?? []
      return updates.map(({ place, update }) => ({ place, update: new Uint8Array(update) }))
    },
    sheetNames: async (workshop) => [...(open(room).shelves.get(workshop)?.sheets.keys() ?? [])].toSorted(order),
    async compactSheet(workshop, sheet, upTo, state) {
      const { sheets: all } = shelfOf(room, workshop)
      const updates = all.get(sheet) ?? []
      const there = updates.some((update) => update.place === upTo)
      if (!there) throw new StorageConflict(`The sheet has no update ${upTo} any more`)
      const later = updates.filter((update) => update.place > upTo)
      all.set(sheet, [{ place: upTo, update: new Uint8Array(state) }, ...later])
    },
  }
}

function erasure(room: Room): Pick<Storage, 'rewrite' | 'remove' | 'protocols' | 'protocol' | 'dropProtocol'> {
  return {
    async rewrite(rewrite) {
      const { append, events, unbind } = writeRewrite(rewrite)
      const shelf = shelfOf(room, append.workshop)
      refuseAppend(room, shelf, append)
      if (!events.every(({ version }) => shelf.events[version - 1])) throw new StorageConflict('There is no such event')
      for (const { version, ...next } of events) {
        const before = shelf.events[version - 1]
        if (before) shelf.events[version - 1] = { ...before, ...next }
      }
      if (unbind) untie(room, shelf)
      shelf.snapshot = spoiled(shelf.snapshot)
      write(room, shelf, append)
    },
    async remove(workshop, kept) {
      untie(room, shelfOf(room, workshop))
      room.shelves.delete(workshop)
      for (const link of room.links.values()) if (link.workshop === workshop) room.links.delete(link.id)
      if (kept) room.protocols.set(kept.id, { ...kept, content: new Uint8Array(kept.content) })
    },
    protocols: async () =>
      [...open(room).protocols.values()]
        .toSorted((a, b) => a.keptAt - b.keptAt || order(a.id, b.id))
        .map(({ id, title, date, keptAt }) => ({ id, title, date, keptAt })),
    async protocol(id) {
      const kept = open(room).protocols.get(id)
      return kept ? { ...kept, content: new Uint8Array(kept.content) } : null
    },
    async dropProtocol(id) {
      open(room).protocols.delete(id)
    },
  }
}

function untie(room: Room, shelf: Shelf): void {
  shelf.replies.clear()
  shelf.votes.clear()
  for (const ticket of room.tickets.values()) {
    if (ticket.workshop === shelf.row.id) room.tickets.delete(ticket.hash)
  }
}

function rest(room: Room): Pick<Storage, 'newestAt' | 'setting' | 'setSetting' | 'condition' | 'close'> {
  return {
    newestAt: async () => Math.max(0, ...[...open(room).shelves.values()].map(({ events }) => events.at(-1)?.at ?? 0)),
    setting: async (name) => open(room).settings.get(name) ?? null,
    async setSetting(name, value) {
      open(room).settings.set(name, String(fromJson(toJson(value))))
    },
    condition: () => ({ stuck: false, spent: false }),
    async close() {
      room.closed = true
    },
  }
}

function open(room: Room): Room {
  if (room.closed) throw new StorageUnavailable('The storage is closed')
  return room
}

function shelfOf(room: Room, workshop: string): Shelf {
  const shelf = open(room).shelves.get(workshop)
  if (!shelf) throw new StorageConflict('No such workshop')
  return shelf
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
