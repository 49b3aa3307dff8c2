import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unwrap } from '../../server/backup/container.ts'
import { shelved } from '../../server/backup/shelf.ts'
import { append, card, createWorkshop } from '../contracts/rows.ts'
import { hits } from '../kit/files.ts'
import { newRoom, openHouse, type House } from './kit.ts'

const day = 24 * 3_600_000
const word = 'ein-Wort-das-jemand-zurücknimmt'
const evening = Date.UTC(2026, 10, 26, 20, 0)

let room: Awaited<ReturnType<typeof newRoom>>
let house: House
let now: number
beforeEach(async () => {
  room = await newRoom()
  now = evening
  house = await openHouse(room.at('data'), { clock: () => now })
  await createWorkshop(house.storage, 'w')
  await house.storage.append(card('w', 0, 'a', word))
  const content = new Uint8Array(Buffer.from(`{"text":"${word}"}`))
  await house.storage.saveSnapshot('w', { version: 1, format: 'f', content }, 0)
})
afterEach(async () => {
  await house.stop()
  await room.clear()
})

/** In how many of the server's own backups the word stands, each of them unpacked. */
async function backupsWithWord(): Promise<number> {
  const all = await shelved(join(house.data, 'backups'))
  const found = await Promise.all(
    all.map(async ({ file }) => {
      const folder = await mkdtemp(join(tmpdir(), 'unpacked-'))
      await unwrap(file, join(folder, 'database'), null)
      const count = hits(folder, word)
      await rm(folder, { recursive: true })
      return count > 0
    }),
  )
  return found.filter(Boolean).length
}

async function takeBack(version: number): Promise<void> {
  const events = [{ version: 1, command: 'a', body: { type: 'card.added', text: '' } }]
  const erased = { at: now, command: 'b', body: { type: 'card.erased' } }
  await house.storage.rewrite({ append: append('w', version, { events: [erased] }), events, unbind: false })
}

test('a word that was deleted is in no backup any more when a fortnight has gone by, on busy days and on quiet ones (P8)', async () => {
  await house.backups.now()
  expect(await backupsWithWord()).toBe(1)
  await takeBack(1)
  await house.storage.append(card('w', 2, 'c'))
  now += day
  await house.backups.now()
  // The one of yesterday is still there, so this test can see it.
  expect(await backupsWithWord()).toBe(1)
  for (let at = 3; at < 17; at += 1) {
    now += day
    await house.storage.append(card('w', at, `c${at}`))
    await house.backups.now()
  }
  expect(await backupsWithWord()).toBe(0)
  expect((await shelved(join(house.data, 'backups'))).length).toBeGreaterThan(10)
})

test('also where nothing happens any more after it was deleted, and nobody asks for a backup (P8, P9)', async () => {
  await house.backups.now()
  now += 2 * 3_600_000
  await takeBack(1)
  await house.stop()
  // From here on the server looks by itself, only more often than it does.
  house = await openHouse(room.at('data'), { clock: () => now, look: 20 })
  await expect.poll(async () => (await shelved(join(house.data, 'backups'))).length, { timeout: 10_000 }).toBe(2)
  expect(await backupsWithWord()).toBe(1)
  now += 15 * day
  await expect.poll(backupsWithWord, { timeout: 10_000 }).toBe(0)
  expect(await shelved(join(house.data, 'backups'))).toHaveLength(1)
})
