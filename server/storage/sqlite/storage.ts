import type { Storage } from '../storage.ts'
import {
  aboutFromJson,
  choiceFromJson,
  fromJson,
  readEvent,
  toJson,
  writeAppend,
  writeAudit,
  writeCreate,
  writeRewrite,
  type WrittenWorkshop,
} from '../written.ts'
import type { Durability } from './messages.ts'
import { startThread, type Thread } from './thread.ts'

export interface SqliteStorage extends Storage {
  /** D1: what the connection says of itself now; for the health page and the tests. */
  durability(): Promise<Durability>
  /** A consistent copy into a file that is not there yet, while everything else goes on. */
  copy(file: string): Promise<void>
}

/** The main thread's side of the SQLite storage. Throws `StorageFailure` when the file cannot be trusted. */
export async function openSqlite(file: string): Promise<SqliteStorage> {
  const thread = await startThread(file)
  return {
    ...workshops(thread),
    ...log(thread),
    ...sheets(thread),
    ...audit(thread),
    ...erasure(thread),
    ...snapshots(thread),
    newestAt: () => thread.ask('newestAt', null),
    async setting(name) {
      const value = await thread.ask('setting', name)
      return value === null ? null : String(fromJson(value))
    },
    async setSetting(name, value) {
      await thread.ask('setSetting', { name, value: toJson(value) })
    },
    condition: () => thread.condition(),
    copy: (file) => thread.copy(file),
    durability: () => thread.ask('durability', null),
    close: () => thread.close(),
  }
}

type Workshops = Pick<
  Storage,
  | 'create'
  | 'workshops'
  | 'workshop'
  | 'workshopByCode'
  | 'addLink'
  | 'linkByHash'
  | 'links'
  | 'revokeLink'
  | 'ticketByHash'
>

function workshops(thread: Thread): Workshops {
  const read = (row: WrittenWorkshop) => ({ ...row, summary: fromJson(row.summary) })
  const readOrNull = (row: WrittenWorkshop | null) => (row ? read(row) : null)
  return {
    async create(workshop, first, links, sheets = []) {
      await thread.ask('create', writeCreate(workshop, first, links, sheets))
    },
    workshops: async () => (await thread.ask('workshops', null)).map(read),
    workshop: async (id) => readOrNull(await thread.ask('workshop', id)),
    workshopByCode: async (code) => readOrNull(await thread.ask('workshopByCode', code)),
    async addLink(link) {
      await thread.ask('addLink', link)
    },
    linkByHash: (hash) => thread.ask('linkByHash', hash),
    links: (workshop) => thread.ask('links', workshop),
    async revokeLink(id, at) {
      await thread.ask('revokeLink', { id, at })
    },
    ticketByHash: (hash) => thread.ask('ticketByHash', hash),
  }
}

function log(thread: Thread): Pick<Storage, 'append' | 'events' | 'eventsNaming' | 'packedLog' | 'replyTo' | 'votes'> {
  return {
    async append(append) {
      await thread.ask('append', writeAppend(append))
    },
    async events(workshop, after, most) {
      const rows = await thread.ask('events', { workshop, after, most })
      return rows.map(readEvent)
    },
    eventsNaming: async (workshop, ids) => (await thread.ask('eventsNaming', { workshop, ids })).map(readEvent),
    packedLog: (workshop) => thread.ask('packedLog', workshop),
    async replyTo(workshop, command) {
      const reply = await thread.ask('replyTo', { workshop, command })
      return reply === null ? undefined : fromJson(reply)
    },
    async votes(workshop) {
      const rows = await thread.ask('votes', workshop)
      return rows.map(({ ballot, voter, choice }) => ({ ballot, voter, choice: choiceFromJson(choice) }))
    },
  }
}

function sheets(thread: Thread): Pick<Storage, 'appendSheet' | 'sheet' | 'sheetNames' | 'compactSheet'> {
  return {
    appendSheet(workshop, sheet, bytes) {
      const update = ownBytes(bytes)
      return thread.ask('appendSheet', { workshop, sheet, update }, [update.buffer])
    },
    async compactSheet(workshop, sheet, upTo, bytes) {
      const state = ownBytes(bytes)
      await thread.ask('compactSheet', { workshop, sheet, upTo, state }, [state.buffer])
    },
    sheet: (workshop, sheet) => thread.ask('sheet', { workshop, sheet }),
    sheetNames: (workshop) => thread.ask('sheetNames', workshop),
  }
}

function audit(thread: Thread): Pick<Storage, 'record' | 'audit' | 'lastUses'> {
  return {
    async record(workshop, entry) {
      await thread.ask('record', { workshop, entry: writeAudit(entry) })
    },
    async audit(workshop, page) {
      const rows = await thread.ask('audit', { workshop, ...page })
      return rows.map(({ place, at, who, role, what, about, outcome }) => {
        const entry = { place, at, who, role, what, outcome }
        return { ...entry, about: aboutFromJson(about) }
      })
    },
    lastUses: (workshop) => thread.ask('lastUses', workshop),
  }
}

function erasure(thread: Thread): Pick<Storage, 'rewrite' | 'remove' | 'protocols' | 'protocol' | 'dropProtocol'> {
  return {
    async rewrite(rewrite) {
      await thread.ask('rewrite', writeRewrite(rewrite))
    },
    async remove(workshop, kept) {
      await thread.ask('remove', { workshop, kept: kept && { ...kept, content: ownBytes(kept.content) } })
    },
    protocols: () => thread.ask('protocols', null),
    async protocol(id) {
      const kept = await thread.ask('protocol', id)
      return kept && { ...kept, content: ownBytes(kept.content) }
    },
    async dropProtocol(id) {
      await thread.ask('dropProtocol', id)
    },
  }
}

function snapshots(thread: Thread): Pick<Storage, 'snapshot' | 'saveSnapshot' | 'dropSnapshot'> {
  return {
    snapshot: (workshop) => thread.ask('snapshot', workshop),
    async saveSnapshot(workshop, { content: bytes, ...snapshot }, erasures) {
      const content = ownBytes(bytes)
      await thread.ask('saveSnapshot', { workshop, ...snapshot, content, erasures }, [content.buffer])
    },
    async dropSnapshot(workshop) {
      await thread.ask('dropSnapshot', workshop)
    },
  }
}

/** A view would drag the whole buffer behind it into the other thread. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
