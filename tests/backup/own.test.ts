import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackupFlaw } from '../../server/backup/flaw.ts'
import { makeBackup } from '../../server/backup/make.ts'
import { newestWhole } from '../../server/backup/newest.ts'
import { nameFor, shelved } from '../../server/backup/shelf.ts'
import { card, createWorkshop } from '../contracts/rows.ts'
import { newRoom, openHouse, type House } from './kit.ts'

let room: Awaited<ReturnType<typeof newRoom>>
let house: House
beforeEach(async () => {
  room = await newRoom()
})
afterEach(async () => {
  await house.stop()
  await room.clear()
})

test('the server makes its own backups, and two who ask at once get the same one', async () => {
  house = await openHouse(room.at('data'))
  await createWorkshop(house.storage, 'w')
  expect(await house.backups.state()).toEqual({ on: true, last: null, failed: false })
  await Promise.all([house.backups.now(), house.backups.now()])
  const { last, failed } = await house.backups.state()
  expect(failed).toBe(false)
  expect(last?.bytes).toBeGreaterThan(0)
  expect(await shelved(join(house.data, 'backups'))).toEqual([last])
  expect(readdirSync(house.data).filter((name) => name.startsWith('copy-'))).toEqual([])
})

test('a copy that does not pass its check never becomes a backup, and the server says that it failed', async () => {
  house = await openHouse(room.at('data'), {
    copy: async (file) => writeFileSync(file, Buffer.alloc(20_000, 'half a copy ')),
  })
  await expect(house.backups.now()).rejects.toMatchObject({ kind: 'copy-damaged' })
  expect(house.failures).toHaveLength(1)
  expect(await house.backups.state()).toEqual({ on: true, last: null, failed: true })
})

test('a copy in which one card of a row is missing never becomes a backup', async () => {
  house = await openHouse(room.at('data'))
  await createWorkshop(house.storage, 'w')
  for (let at = 0; at < 3; at += 1) await house.storage.append(card('w', at, `c${at}`))
  const copy = room.at('copy.sqlite')
  await house.storage.copy(copy)
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(copy)
  db.prepare('DELETE FROM events WHERE version = 2').run()
  db.close()
  const made = makeBackup({ copy, folder: room.at('stick'), madeAt: 1, passphrase: null })
  await expect(made).rejects.toBeInstanceOf(BackupFlaw)
})

test('for a damaged database the newest backup is named that is still as it was verified', async () => {
  house = await openHouse(room.at('data'))
  await createWorkshop(house.storage, 'w')
  const folder = join(house.data, 'backups')
  await house.backups.now()
  const older = (await house.backups.state()).last?.file ?? ''
  await house.storage.append(card('w', 0, 'a'))
  const copy = room.at('copy.sqlite')
  await house.storage.copy(copy)
  const { file } = await makeBackup({ copy, folder, madeAt: Date.now(), passphrase: null })
  expect(await newestWhole(folder)).toBe(file)
  const content = readFileSync(file)
  content[content.length - 20] = (content[content.length - 20] ?? 0) ^ 1
  writeFileSync(file, content)
  expect(await newestWhole(folder)).toBe(older)
  expect(await newestWhole(room.at('nowhere'))).toBeNull()
})

test('what is deleted while a copy is made may make the file anew, and the copy is whole all the same (P8)', async () => {
  house = await openHouse(room.at('data'))
  const { storage } = house
  for (const id of ['w', 'gone']) {
    await createWorkshop(storage, id)
    const long = 'x'.repeat(20_000)
    await Promise.all(Array.from({ length: 60 }, (_, at) => storage.append(card(id, at, `c${at}`, long))))
  }
  const copy = room.at('copy.sqlite')
  const copying = storage.copy(copy)
  await storage.remove('gone', null)
  await copying
  const { file, workshops, events } = await makeBackup({ copy, folder: room.at('stick'), madeAt: 1, passphrase: null })
  expect(file).toContain(room.at('stick'))
  expect([1, 2]).toContain(workshops)
  expect(events).toBe(workshops * 60)
})

test('by itself it is made when something has changed and the last one is old enough (S20)', async () => {
  let now = Date.UTC(2026, 10, 26, 20, 0)
  house = await openHouse(room.at('data'), { clock: () => now, look: 5 })
  await createWorkshop(house.storage, 'w')
  const folder = join(house.data, 'backups')
  const count = async (): Promise<number> => (await shelved(folder)).length
  await vi.waitFor(async () => expect(await count()).toBe(1), 10_000)
  // An hour later, but nobody has written anything.
  now += 3_600_000
  const looks = house.looks()
  await vi.waitFor(() => expect(house.looks()).toBeGreaterThan(looks + 2), 10_000)
  expect(await count()).toBe(1)
  // A fortnight later old ones have gone, though nobody has written anything; the newest stays (P9).
  const old = nameFor(now - 2 * 3_600_000)
  writeFileSync(join(folder, old), '')
  now += 15 * 24 * 3_600_000
  await vi.waitFor(() => expect(readdirSync(folder)).not.toContain(old), 10_000)
  expect(await count()).toBe(1)
  await house.storage.append(card('w', 0, 'a'))
  const ages = async () => (await shelved(folder)).map(({ madeAt }) => now - madeAt)
  await vi.waitFor(async () => expect(await ages()).toEqual([0]), 10_000)
})

test('cards are acknowledged while a large backup is made', async () => {
  house = await openHouse(room.at('data'))
  await createWorkshop(house.storage, 'w')
  const long = 'x'.repeat(20_000)
  await Promise.all(Array.from({ length: 400 }, (_, at) => house.storage.append(card('w', at, `c${at}`, long))))
  let done = false
  const copying = house.storage.copy(room.at('copy.sqlite')).then(() => (done = true))
  let written = 0
  while (!done && written < 10_000) {
    await house.storage.append(card('w', 400 + written, `d${written}`))
    written += 1
  }
  await copying
  // Each of them waited for no more than a step of the copy.
  expect(written).toBeGreaterThan(3)
})
