import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { card, createWorkshop, entry } from '../contracts/rows.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const all = { before: null, who: null, most: 100 }

test('a command that cannot be written into the audit log is not done: both stand in one commit (S18)', async () => {
  const storage = await openStorage(folder)
  await createWorkshop(storage, 'w')
  const tooLong = entry('card.hold', { who: 'x'.repeat(61) })
  await expect(storage.append({ ...card('w', 0, 'a'), audit: [entry('one'), tooLong] })).rejects.toThrow(/CHECK/)
  expect(await storage.events('w', 0)).toEqual([])
  expect(await storage.replyTo('w', 'a')).toBeUndefined()
  expect(await storage.audit('w', all)).toEqual([])
  await storage.close()
})

describe('the audit log is append-only, whoever writes into the file (S18)', () => {
  let db: Database.Database
  beforeEach(async () => {
    const storage = await openStorage(folder)
    await createWorkshop(storage, 'w')
    await storage.record('w', entry('one'))
    await storage.record(null, entry('house'))
    await storage.close()
    db = new Database(join(folder, 'tischwechsel.sqlite'))
  })
  afterEach(() => db.close())
  const whats = () => db.prepare<[], { what: string }>('SELECT what FROM audit ORDER BY workshop').all()

  test.each([
    ['changed', "UPDATE audit SET outcome = 'done'"],
    ['taken away', 'DELETE FROM audit'],
    ['taken away from the house', "DELETE FROM audit WHERE workshop = ''"],
    [
      'written over',
      "INSERT OR REPLACE INTO audit (workshop, place, at, who, role, what, about, outcome, checksum) VALUES ('w', 1, 1, 'x', 'x', 'x', '{}', 'x', 0)",
    ],
  ])('no entry can be %s', (_how, sql) => {
    expect(() => db.exec(sql)).toThrow(/audit log/)
    expect(whats()).toEqual([{ what: 'house' }, { what: 'one' }])
  })

  test('its entries go with the whole workshop, and only with it', () => {
    expect(() => db.exec("DELETE FROM audit WHERE workshop = 'w'")).toThrow(/goes only with its workshop/)
    db.exec("DELETE FROM workshops WHERE id = 'w'; DELETE FROM audit WHERE workshop = 'w'")
    expect(whats()).toEqual([{ what: 'house' }])
  })
})
