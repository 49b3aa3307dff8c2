import type { Finding, StorageFailureKind } from '../failure.ts'
import type {
  AuditPage,
  Condition,
  KeptProtocol,
  LinkRow,
  ProtocolLine,
  ShelvedSnapshot,
  TicketRow,
} from '../storage.ts'
import type { WrittenAppend, WrittenAudit, WrittenCreate, WrittenRewrite, WrittenWorkshop } from '../written.ts'
import type { AuditTableRow, EventRow, SnapshotRow, WrittenVoteRow } from './tables.ts'

/** What is asked of the thread that holds the database, and what it answers. JSON travels as text, updates as bytes. */
export interface Operations {
  create: { ask: WrittenCreate; answer: null }
  append: { ask: WrittenAppend; answer: null }
  addLink: { ask: LinkRow; answer: null }
  revokeLink: { ask: { id: string; at: number }; answer: null }
  appendSheet: { ask: SheetKey & { update: Uint8Array }; answer: number }
  compactSheet: { ask: SheetKey & { upTo: number; state: Uint8Array }; answer: null }
  record: { ask: { workshop: string | null; entry: WrittenAudit }; answer: null }
  rewrite: { ask: WrittenRewrite; answer: null }
  remove: { ask: { workshop: string; kept: KeptProtocol | null }; answer: null }
  dropProtocol: { ask: string; answer: null }
  saveSnapshot: { ask: SnapshotRow & { erasures: number }; answer: null }
  dropSnapshot: { ask: string; answer: null }
  setSetting: { ask: { name: string; value: string }; answer: null }

  workshops: { ask: null; answer: WrittenWorkshop[] }
  workshop: { ask: string; answer: WrittenWorkshop | null }
  workshopByCode: { ask: string; answer: WrittenWorkshop | null }
  events: { ask: { workshop: string; after: number; most?: number | undefined }; answer: EventRow[] }
  eventsNaming: { ask: { workshop: string; ids: readonly string[] }; answer: EventRow[] }
  packedLog: { ask: string; answer: Uint8Array<ArrayBuffer> }
  snapshot: { ask: string; answer: ShelvedSnapshot }
  newestAt: { ask: null; answer: number }
  replyTo: { ask: { workshop: string; command: string }; answer: string | null }
  votes: { ask: string; answer: WrittenVoteRow[] }
  linkByHash: { ask: string; answer: LinkRow | null }
  links: { ask: string; answer: LinkRow[] }
  ticketByHash: { ask: string; answer: TicketRow | null }
  sheet: { ask: SheetKey; answer: { place: number; update: Uint8Array }[] }
  sheetNames: { ask: string; answer: string[] }
  audit: { ask: AuditPage & { workshop: string | null }; answer: AuditTableRow[] }
  lastUses: { ask: string; answer: { who: string; at: number }[] }
  protocols: { ask: null; answer: ProtocolLine[] }
  protocol: { ask: string; answer: KeptProtocol | null }
  setting: { ask: string; answer: string | null }
  durability: { ask: null; answer: Durability }
}

export type Operation = keyof Operations
export type Ask<K extends Operation> = Operations[K]['ask']
export type Answer<K extends Operation> = Operations[K]['answer']
export type Handlers = { [K in Operation]: (ask: Ask<K>) => Answer<K> }

export interface SheetKey {
  workshop: string
  sheet: string
}

/** What the open connection says of itself, and how many transactions it has committed for how many writes. */
export interface Durability {
  journalMode: unknown
  synchronous: unknown
  commits: number
  writes: number
}

/** Distributive, so that name and question belong together. */
export type Request<K extends Operation = Operation> = { [N in K]: { id: number; name: N; ask: Ask<N> } }[K]

/** A copy takes many steps between which other things are served; its answer is null. */
export interface CopyRequest {
  id: number
  copy: string
}

export type ToThread = { requests: Request[] } | CopyRequest | { close: true }

export type Refused = 'conflict' | 'unavailable' | 'damaged' | 'broken'

export type Reply = { id: number; answer: Answer<Operation> } | { id: number; refused: Refused; message: string }

export type FromThread =
  | { opened: true }
  | { failure: StorageFailureKind; message: string; findings: readonly Finding[] }
  | { replies: Reply[] }
  | { condition: Condition }
  | { closed: true }
