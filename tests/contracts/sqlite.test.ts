import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { inspect } from '../../server/storage/sqlite/inspection.ts'
import { card, createWorkshop, link } from './rows.ts'
import { storageContract } from './storage.ts'

const root = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
afterAll(() => rmSync(root, { recursive: true }))
const newFolder = () => mkdtempSync(join(root, 'folder-'))

storageContract('the storage in SQLite', async () => {
  const folder = newFolder()
  const storage = await openStorage(folder)
  const close = async (): Promise<void> => {
    await storage.close()
    // Whatever was refused, repeated or rolled back: the seals still fit.
    expect(inspect(join(folder, 'tischwechsel.sqlite'))).toEqual([])
  }
  return { ...storage, close }
})

test('everything is there after the server was closed and opened again', async () => {
  const folder = newFolder()
  const before = await openStorage(folder)
  await createWorkshop(before, 'w')
  await before.append({
    ...card('w', 0, 'a'),
    votes: [{ put: { ballot: 'b', voter: 'v', choice: { x: 1 } } }],
    tickets: [{ hash: 't', workshop: 'w', participant: 'p', createdAt: 1 }],
  })
  await before.addLink(link('l', 'w'))
  await before.appendSheet('w', 's', Uint8Array.of(1, 2))
  await before.setSetting('name', 'value')
  const all = async (storage: typeof before) => [
    await storage.workshops(),
    await storage.events('w', 0),
    await storage.replyTo('w', 'a'),
    await storage.votes('w'),
    await storage.ticketByHash('t'),
    await storage.links('w'),
    await storage.sheet('w', 's'),
    await storage.setting('name'),
  ]
  const seen = await all(before)
  await before.close()
  const after = await openStorage(folder)
  expect(await all(after)).toEqual(seen)
  expect(seen).not.toContain(null)
  await after.close()
})

test('cards that arrive together share a commit (D2), and each commit waits for the disk (D1)', async () => {
  const storage = await openStorage(newFolder())
  await createWorkshop(storage, 'w')
  await Promise.all(Array.from({ length: 64 }, (_, version) => storage.append(card('w', version, `c${version}`))))
  const { journalMode, synchronous, commits, writes } = await storage.durability()
  expect({ journalMode, synchronous, writes }).toEqual({ journalMode: 'wal', synchronous: 2, writes: 65 })
  expect(commits).toBeGreaterThanOrEqual(2)
  expect(commits).toBeLessThan(33)
  await storage.close()
})
