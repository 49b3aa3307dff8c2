import Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStorage, StorageFailure, type StorageFailureKind } from '../../server/storage/open.ts'
import { StorageDamage } from '../../server/storage/storage.ts'
import { durable, openDatabase } from '../../server/storage/sqlite/database.ts'
import { sealFrame } from '../../server/storage/sqlite/frame.ts'
import { card, createWorkshop } from '../contracts/rows.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  file = join(folder, 'tischwechsel.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function filled(): Promise<void> {
  const storage = await openStorage(folder)
  await createWorkshop(storage, 'w')
  for (let version = 0; version < 40; version += 1) {
    await storage.append(card('w', version, `c${version}`, 'x'.repeat(2000)))
  }
  await storage.close()
}

async function failure(work: Promise<unknown>): Promise<StorageFailureKind | null> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof StorageFailure ? error.kind : null
}

test('a file that is no database is called damaged and left as it is', async () => {
  const garbage = Buffer.alloc(8192, 'no database ')
  writeFileSync(file, garbage)
  expect(await failure(openStorage(folder))).toBe('damaged')
  expect(readFileSync(file).equals(garbage)).toBe(true)
})

test('a database whose header is overwritten is called damaged', async () => {
  await filled()
  const content = readFileSync(file)
  content.fill(0xee, 0, 100)
  writeFileSync(file, content)
  expect(await failure(openStorage(folder))).toBe('damaged')
})

test('a database that lost its second half is called damaged, and so is one with a broken page', async () => {
  await filled()
  const whole = readFileSync(file)
  truncateSync(file, Math.floor(whole.length / 8192) * 4096)
  expect(await failure(openStorage(folder))).toBe('damaged')
  whole.fill(0xee, 4096 * 6, 4096 * 12)
  writeFileSync(file, whole)
  expect(await failure(openStorage(folder))).toBe('damaged')
})

test.each([0, 1000])(
  'a database that loses its end while it is open is damaged, not out of reach for a moment (%i)',
  async (rest) => {
    await filled()
    const storage = await openStorage(folder)
    truncateSync(file, Math.floor(readFileSync(file).length / 8192) * 4096 + rest)
    await expect(storage.events('w', 0)).rejects.toBeInstanceOf(StorageDamage)
    await storage.close()
  },
)

test('a data folder that cannot be made or written is called unwritable', async () => {
  writeFileSync(join(folder, 'occupied'), '')
  expect(await failure(openStorage(join(folder, 'occupied', 'deeper')))).toBe('unwritable')
  mkdirSync(file)
  expect(await failure(openStorage(folder))).toBe('unwritable')
})

test('a database of a newer version is left alone', async () => {
  await filled()
  const db = new Database(file)
  db.prepare(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-future', 'later')`).run()
  sealFrame(db)
  db.close()
  expect(await failure(openStorage(folder))).toBe('newer')
})

test('a second server on the same folder is refused, and the first goes on', async () => {
  const first = await openStorage(folder)
  await createWorkshop(first, 'w')
  expect(await failure(openStorage(folder))).toBe('locked')
  await first.append(card('w', 0, 'a'))
  await first.close()
  const second = await openStorage(folder)
  expect(await second.events('w', 0)).toHaveLength(1)
  await second.close()
})

test('a database that would confirm before the disk has it does not start (D1)', async () => {
  const without = durable.filter((pragma) => !pragma.startsWith('synchronous'))
  expect(await failure(openDatabase(file, without))).toBe('not-durable')
  expect(await failure(openDatabase(file, [...without, 'synchronous = NORMAL']))).toBe('not-durable')
  expect(await failure(openDatabase(file, [...durable, 'journal_mode = DELETE']))).toBe('not-durable')
  const ledger = await openDatabase(file)
  expect(ledger.db.pragma('synchronous', { simple: true })).toBe(2)
  ledger.close()
})
