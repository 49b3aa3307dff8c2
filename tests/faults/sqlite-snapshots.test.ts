import Database from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { StorageDamage } from '../../server/storage/storage.ts'
import { append, card, createWorkshop } from '../contracts/rows.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  file = join(folder, 'tischwechsel.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const secret = 'a-word-that-somebody-takes-back'
const snapshot = { version: 2, format: 'f', content: Buffer.from(`${secret} `.repeat(2000)) }

/** Two cards and a snapshot of them. */
async function withSnapshot() {
  const storage = await openStorage(folder)
  await createWorkshop(storage, 'w')
  await storage.append(card('w', 0, 'a', secret))
  await storage.append(card('w', 1, 'b'))
  await storage.saveSnapshot('w', snapshot, 0)
  return storage
}

test('a word that is erased is in no snapshot either, and nowhere in the files (P8)', async () => {
  const storage = await withSnapshot()
  const events = [{ version: 1, command: 'a', body: { type: 'erased' } }]
  await storage.rewrite({ append: append('w', 2), events, unbind: false })
  const found = readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(secret))
  expect(found).toEqual([])
  expect((await storage.snapshot('w')).kept).toBeNull()
  await storage.close()
})

test('a damaged snapshot is no reason not to start: the log has everything, and the next snapshot takes its place', async () => {
  await (await withSnapshot()).close()
  const db = new Database(file)
  db.exec(`UPDATE snapshots SET content = x'00'`)
  db.close()
  const storage = await openStorage(folder)
  await expect(storage.snapshot('w')).rejects.toBeInstanceOf(StorageDamage)
  expect(await storage.events('w', 0)).toHaveLength(2)
  await storage.dropSnapshot('w')
  await storage.saveSnapshot('w', snapshot, 0)
  expect((await storage.snapshot('w')).kept).toMatchObject({ version: 2, format: 'f' })
  await storage.close()
})

test.each([
  ['of yesterday', `UPDATE snapshots SET version = 1, checksum = 0`],
  [
    'that is ahead of its log',
    `DELETE FROM events WHERE version = 2; UPDATE seals SET count = 1 WHERE name = 'events'`,
  ],
])('a snapshot %s is not read', async (_what, sql) => {
  const storage = await withSnapshot()
  await storage.close()
  const { openDatabase } = await import('../../server/storage/sqlite/database.ts')
  const { openDesk } = await import('../../server/storage/sqlite/desk.ts')
  const ledger = await openDatabase(file)
  ledger.db.exec(sql)
  const replies: unknown[] = []
  openDesk(ledger).serve([{ id: 1, name: 'snapshot', ask: 'w' }], (some) => replies.push(...some))
  expect(replies).toMatchObject([{ refused: 'damaged' }])
  ledger.close()
})
