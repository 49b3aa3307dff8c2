import * as v from 'valibot'
import { refusalCodes, type RefusalCode } from '../commands/refusal.ts'
import { idSchema } from '../domain/written.ts'
import type { Change } from '../views/nouns.ts'
import { faces } from './terms.ts'

/** What a client says when it connects. Guests bring their ticket; everybody else is known by an HttpOnly cookie. */
export const helloSchema = v.strictObject({
  wire: v.number(),
  workshop: idSchema,
  as: v.picklist(faces),
  ticket: v.optional(v.pipe(v.string(), v.maxLength(100))),
})
export type Hello = v.InferOutput<typeof helloSchema>

/** client -> server `command`, answered by a `Reply`. The id is made by the client: sending again is harmless (D4). */
export const envelopeSchema = v.strictObject({
  id: idSchema,
  name: v.pipe(v.string(), v.maxLength(60)),
  input: v.unknown(),
})
export type Envelope = v.InferOutput<typeof envelopeSchema>

/** Stored with the command and given again, letter for letter, to whoever repeats it. */
export const replySchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), version: v.number() }),
  v.strictObject({
    ok: v.literal(false),
    code: v.picklist(refusalCodes),
    params: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
])
export type Reply = v.InferOutput<typeof replySchema>

const natural = v.pipe(v.number(), v.integer(), v.minValue(0))

const wallSchema = v.strictObject({ table: v.nullable(idSchema) })
export type WallAsk = v.InferOutput<typeof wallSchema>

/**
 * client -> server `sync`: the last version that the client has, or null for none. `cards`: so many seats, people and cards of a whole
 * have come, which was begun at the version `have` and did not fit into one answer. `wall`: cards of others lie open on this phone, all or
 * those of one table, so it is to be told of them from now on; without it a phone is told of none but its own. Everybody else always is.
 */
export const syncSchema = v.strictObject({
  have: v.nullable(natural),
  cards: v.optional(natural),
  wall: v.optional(wallSchema),
})
export type SyncAsk = v.InferOutput<typeof syncSchema>

/**
 * Answer to `sync`, never larger than a slow line carries in a moment (D13). `whole`: forget everything and take this; else changes
 * after `have`. Own nouns always come whole. `now` is the server's clock in milliseconds.
 */
export interface SyncAnswer {
  version: number
  /** The version of the server: while it is above `version`, there is more to ask for. */
  latest: number
  /** The whole is not complete: so many seats, people and cards of it have come. Null: nothing is missing of it. */
  more: number | null
  whole: boolean
  changes: Change[]
  own: Change[]
  now: number
}

/** server -> client `tell`: all that happened in one tick. A client at a version below `from` asks to `sync`. */
export interface Tell {
  from: number
  to: number
  changes: Change[]
}

/** server -> client `own`: changes for this participant alone, up to a version that may be told to all only a moment later. */
export interface Own {
  to: number
  changes: Change[]
}

/** server -> client `wall`: cards that have changed up to a version, to phones on which the wall lies open. */
export interface Wall {
  to: number
  changes: Change[]
}

/**
 * server -> client `presence`, at most once a second. Staff also learn who (not which device), how many commands wait on phones
 * that are connected, and what is known of those that are not. `from`: since when the server knows, its start or the first arrival.
 */
export interface Presence {
  here: number
  online?: string[]
  waiting?: number
  gone?: Gone[]
  from?: number
}

/** A phone, or a table's device, that was connected and is not: what it had said last. A phone that is gone can tell nothing more. */
export interface Gone {
  who: string
  /** The server's time. */
  since: number
  waiting: number
  /** It had said that its screen goes dark: in a pocket, and nobody writes on it. */
  resting: boolean
}

/** server -> client `trouble`, to staff alone: the disk is nearly full, or full; null again when there is room (D16). */
export interface Trouble {
  storage: 'low' | 'full' | null
}

/**
 * client -> server `waiting`: how many commands still wait on this phone, told after a reconnect and when it changes; with
 * `resting` when its screen goes dark.
 */
export const waitingSchema = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  resting: v.optional(v.boolean(), false),
})

/**
 * server -> client `end`: why the server lets go. `reload`: another version of the product runs now. `restart`: it comes back at
 * once; a number of milliseconds beside it asks the clients to spread their return over that time (D12).
 * `damaged`: what is stored of this workshop cannot be believed (D14).
 */
export type End = 'revoked' | 'restart' | 'reload' | 'damaged' | 'removed'

/**
 * client -> server `clock`, answered with the server's time, to measure the offset (D18). server -> client `clock`: the
 * server stood still for a while, so the offset is measured again (D19).
 */
export interface ClockAnswer {
  now: number
}

/** client -> server `sheet.open`, `sheet.update`, `sheet.close`; server -> client `sheet`. Binary parts travel as bytes. */
export const sheetOpenSchema = v.strictObject({ sheet: v.pipe(v.string(), v.maxLength(80)) })
/** `pen` is the number under which this device writes on it, if it may: a Yjs client id made by the server. */
export type SheetAnswer =
  { ok: true; state: Uint8Array; writes: boolean; pen: number } | { ok: false; code: RefusalCode }
export interface SheetTell {
  sheet: string
  update: Uint8Array
}
