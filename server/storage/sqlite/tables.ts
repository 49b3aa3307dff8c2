import type { KeptProtocol, LinkRow, TicketRow } from '../storage.ts'
import type { WrittenAudit, WrittenWorkshop } from '../written.ts'
import type { Declaration } from './sealed-rows.ts'

/** All tables of the file. A new one gets its declaration here and a column `checksum integer not null`, the last one. */

export const workshopsTable: Declaration<WrittenWorkshop> = {
  name: 'workshops',
  columns: ['id', 'code', 'pass', 'createdAt', 'summary'],
  key: ['id'],
}

export const linksTable: Declaration<LinkRow> = {
  name: 'links',
  columns: ['id', 'workshop', 'role', 'hash', 'createdAt', 'revokedAt'],
  key: ['id'],
}

export const ticketsTable: Declaration<TicketRow> = {
  name: 'tickets',
  columns: ['hash', 'workshop', 'participant', 'createdAt'],
  key: ['hash'],
}

export interface EventRow {
  workshop: string
  version: number
  at: number
  command: string
  body: string
}

export const eventsTable: Declaration<EventRow> = {
  name: 'events',
  columns: ['workshop', 'version', 'at', 'command', 'body'],
  key: ['workshop', 'version'],
}

export interface CommandRow {
  workshop: string
  id: string
  reply: string
}

export const commandsTable: Declaration<CommandRow> = {
  name: 'commands',
  columns: ['workshop', 'id', 'reply'],
  key: ['workshop', 'id'],
}

export interface WrittenVoteRow {
  workshop: string
  ballot: string
  voter: string
  choice: string
}

export const votesTable: Declaration<WrittenVoteRow> = {
  name: 'votes',
  columns: ['workshop', 'ballot', 'voter', 'choice'],
  key: ['workshop', 'ballot', 'voter'],
}

export interface SheetUpdateRow {
  workshop: string
  sheet: string
  place: number
  content: Uint8Array
}

export const sheetUpdatesTable: Declaration<SheetUpdateRow> = {
  name: 'sheet_updates',
  columns: ['workshop', 'sheet', 'place', 'content'],
  key: ['workshop', 'sheet', 'place'],
}

export interface SettingRow {
  name: string
  value: string
}

export const settingsTable: Declaration<SettingRow> = { name: 'settings', columns: ['name', 'value'], key: ['name'] }

export type AuditTableRow = WrittenAudit & { workshop: string; place: number }

export const auditTable: Declaration<AuditTableRow> = {
  name: 'audit',
  columns: ['workshop', 'place', 'at', 'who', 'role', 'what', 'about', 'outcome'],
  key: ['workshop', 'place'],
}

export const protocolsTable: Declaration<KeptProtocol> = {
  name: 'protocols',
  columns: ['id', 'title', 'date', 'keptAt', 'name', 'content'],
  key: ['id'],
}

export interface SnapshotRow {
  workshop: string
  version: number
  format: string
  content: Uint8Array
}

export const snapshotsTable: Declaration<SnapshotRow> = {
  name: 'snapshots',
  columns: ['workshop', 'version', 'format', 'content'],
  key: ['workshop'],
}

/** One row: which database this is, and how often something was committed to it. The witness beside the file knows both. */
export interface CommitRow {
  identity: string
  number: number
}

export const commitsTable: Declaration<CommitRow> = {
  name: 'commits',
  columns: ['identity', 'number'],
  key: ['identity'],
}
