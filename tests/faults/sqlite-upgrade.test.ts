import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { inspect } from '../../server/storage/sqlite/inspection.ts'
import { StorageConflict } from '../../server/storage/storage.ts'
import { link } from '../contracts/rows.ts'

/** The schema as the first version wrote it into its files, letter for letter; never to be changed. */
const foundation = `
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "workshops" ("id" text not null primary key, "code" text not null unique, "pass" text not null unique, "created_at" integer not null, "summary" text not null) strict, without rowid;
CREATE TABLE "links" ("id" text not null primary key, "workshop" text not null references "workshops" ("id"), "role" text not null check (role in ('moderator', 'comoderator', 'screen')), "hash" text not null unique, "created_at" integer not null, "revoked_at" integer) strict, without rowid;
CREATE INDEX "links_workshop" on "links" ("workshop");
CREATE TABLE "tickets" ("hash" text not null primary key, "workshop" text not null references "workshops" ("id"), "participant" text not null, "created_at" integer not null) strict, without rowid;
CREATE TABLE "events" ("workshop" text not null references "workshops" ("id"), "version" integer not null, "at" integer not null, "command" text not null, "body" text not null, constraint "events_key" primary key ("workshop", "version")) strict, without rowid;
CREATE TABLE "commands" ("workshop" text not null references "workshops" ("id"), "id" text not null, "reply" text not null, constraint "commands_key" primary key ("workshop", "id")) strict, without rowid;
CREATE TABLE "votes" ("workshop" text not null references "workshops" ("id"), "ballot" text not null, "voter" text not null, "choice" text not null, constraint "votes_key" primary key ("workshop", "ballot", "voter")) strict, without rowid;
CREATE TABLE "sheet_updates" ("workshop" text not null references "workshops" ("id"), "sheet" text not null, "place" integer not null, "content" blob not null, constraint "sheet_updates_key" unique ("workshop", "sheet", "place")) strict;
CREATE TABLE "settings" ("name" text not null primary key, "value" text not null) strict, without rowid;
INSERT INTO kysely_migration VALUES ('0001-foundation', '2026-10-04T11:25:44.411Z');
INSERT INTO kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO workshops VALUES ('w', 'ABCDEFG', 'a-long-pass', 1000, '{"title":"w"}');
INSERT INTO links VALUES ('l1', 'w', 'moderator', 'hash-l1', 1000, NULL);
INSERT INTO links VALUES ('l2', 'w', 'screen', 'hash-l2', 1001, 2000);
INSERT INTO events VALUES ('w', 1, 1000, 'found', '{"type":"workshop.opened"}');
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  const db = new Database(join(folder, 'tischwechsel.sqlite'))
  db.exec(foundation)
  db.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a database from before there were hosts keeps everything, and takes the links of tables from now on', async () => {
  const storage = await openStorage(folder)
  const before = [link('l1', 'w'), link('l2', 'w', { role: 'screen', createdAt: 1001, revokedAt: 2000 })]
  expect(await storage.links('w')).toEqual(before)
  expect(await storage.events('w', 0)).toHaveLength(1)
  const host = link('l3', 'w', { role: 'host', createdAt: 1002 })
  await storage.addLink(host)
  await expect(storage.addLink(link('l4', 'w', { hash: 'hash-l1' }))).rejects.toBeInstanceOf(StorageConflict)
  await expect(storage.addLink(link('l5', 'nowhere'))).rejects.toBeInstanceOf(StorageConflict)
  await storage.close()
  const again = await openStorage(folder)
  expect(await again.links('w')).toEqual([...before, host])
  expect(await again.linkByHash('hash-l3')).toEqual(host)
  await again.close()
})

test('a database from before there were checksums gets them for what it holds, and from then on damage is found', async () => {
  const before = await openStorage(folder)
  expect(await before.events('w', 0)).toHaveLength(1)
  await before.close()
  const file = join(folder, 'tischwechsel.sqlite')
  expect(inspect(file)).toEqual([])
  const db = new Database(file)
  db.exec(`UPDATE events SET body = replace(body, 'opened', 'closed')`)
  db.close()
  expect(inspect(file)).toEqual([{ what: 'altered', place: 'events of workshop w' }])
})
