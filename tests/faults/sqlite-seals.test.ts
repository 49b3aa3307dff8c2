import Database from 'better-sqlite3'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStorage, StorageFailure } from '../../server/storage/open.ts'
import { openDatabase } from '../../server/storage/sqlite/database.ts'
import { openDesk } from '../../server/storage/sqlite/desk.ts'
import { inspect } from '../../server/storage/sqlite/inspection.ts'
import type { Reply, Request } from '../../server/storage/sqlite/messages.ts'
import * as tables from '../../server/storage/sqlite/tables.ts'
import { writeAppend } from '../../server/storage/written.ts'
import { append, card, createWorkshop, entry, link, ticket } from '../contracts/rows.ts'

let folder: string
let file: string
let model: string
beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  await filled(model)
})
afterAll(() => rmSync(model, { recursive: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  file = join(folder, 'tischwechsel.sqlite')
  cpSync(model, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const voters = ['anna-the-voter', 'bela-the-voter']

/** Two workshops with something in every table. */
async function filled(into: string): Promise<void> {
  const storage = await openStorage(into)
  for (const id of ['v', 'w']) {
    await createWorkshop(storage, id)
    for (let version = 0; version < 5; version += 1) await storage.append(card(id, version, `c${version}`))
    const votes = voters.map((voter) => ({ put: { ballot: 'b', voter, choice: { x: 1 } } }))
    await storage.append(append(id, 5, { votes, tickets: [ticket(`t-${id}`, id)], summary: { title: 'later' } }))
    await storage.addLink(link(`l-${id}`, id))
    await storage.revokeLink(`l-${id}`, 7)
    await storage.record(id, entry('link.revoke'))
    await storage.saveSnapshot(id, { version: 5, format: 'f', content: Uint8Array.of(1, 2, 3) }, 0)
    for (const update of [1, 2, 3]) await storage.appendSheet(id, 's', Uint8Array.of(update))
    await storage.compactSheet(id, 's', 2, Uint8Array.of(9))
  }
  await storage.close()
}

/** What a disk would do, without the server's knowledge. */
function behindTheBack(sql: string): void {
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.exec(sql)
  db.close()
}

async function refusal(): Promise<StorageFailure | null> {
  try {
    await (await openStorage(folder)).close()
    return null
  } catch (error) {
    if (error instanceof StorageFailure) return error
    throw error
  }
}

const inFile = (column: string): string => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test('every table of the file is sealed, with every column and in their order', () => {
  const db = new Database(file)
  const names = db.prepare<[], { name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'kysely_*'`,
  )
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
  const found = names.all().map(({ name }) => [name, columns.all(name).map((column) => column.name)] as const)
  db.close()
  const sealed = Object.values(tables).map(
    ({ name, columns: declared }) => [name, [...declared.map(inFile), 'checksum']] as const,
  )
  // The seals themselves are proved by what they seal.
  const seals = ['seals', ['name', 'workshop', 'count', 'sum']] as const
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...sealed, seals]))
})

describe('damage that the pages of the file do not show', () => {
  const lost = 'rows are lost or foreign'
  test.each([
    ['a letter in a card', `UPDATE events SET body = replace(body, 'c3', 'c7') WHERE workshop = 'w'`, 'altered'],
    ['the moment of an event', `UPDATE events SET at = at + 1 WHERE workshop = 'w' AND version = 2`, 'altered'],
    ['a stored answer', `UPDATE commands SET reply = replace(reply, 'true', 'null') WHERE id = 'c1'`, 'altered'],
    ['a vote that moves to somebody else', `UPDATE votes SET voter = 'x' WHERE voter = '${voters[0]}'`, 'altered'],
    ['a revoked link that is valid again', `UPDATE links SET revoked_at = NULL WHERE id = 'l-w'`, 'altered'],
    ['a byte of a tablecloth', `UPDATE sheet_updates SET content = x'08' WHERE place = 2`, 'altered'],
    ['a setting', `UPDATE settings SET value = value || '0'`, 'altered'],
    ['the title in the list', `UPDATE workshops SET summary = '{"title":"latex"}' WHERE id = 'w'`, 'altered'],
    ['the last card', `DELETE FROM events WHERE workshop = 'w' AND version = 5`, lost],
    ['all cards', `DELETE FROM events WHERE workshop = 'w'`, lost],
    ['a ticket', `DELETE FROM tickets WHERE hash = 't-w'`, lost],
    ['the workshop itself', `DELETE FROM workshops WHERE id = 'w'`, lost],
    [
      'a card doubled',
      `INSERT INTO events SELECT workshop, 6, at, command, body, checksum FROM events WHERE workshop = 'w' AND version = 5`,
      'altered',
    ],
    ['a card from next door', `UPDATE events SET workshop = 'x' WHERE workshop = 'w' AND version = 5`, 'altered'],
    ['a seal', `UPDATE seals SET sum = sum + 1 WHERE name = 'votes' AND workshop = 'w'`, lost],
    ['all seals', `DROP TABLE seals`, 'no such table'],
    ['the number of commits', `UPDATE commits SET number = 3`, 'altered'],
    [
      'the memory of a migration',
      `UPDATE kysely_migration SET name = '0003-sealt' WHERE name = '0003-seals'`,
      'kysely_migration',
    ],
    [
      'a rule of the schema',
      `UPDATE sqlite_schema SET sql = replace(sql, '''screen''', '''scream''') WHERE name = 'links'`,
      'sqlite_schema',
    ],
  ])('%s: the server does not start and says where (D16)', async (_what, sql, words) => {
    behindTheBack(sql)
    const before = readFileSync(file)
    const failure = await refusal()
    expect(failure?.kind).toBe('damaged')
    expect(failure?.message).toContain(words)
    // The place, never the text.
    expect(failure?.message).not.toContain('c3')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('a row less and a seal that says so do not pass together: the sum still knows', async () => {
    behindTheBack(`DELETE FROM events WHERE workshop = 'w' AND version = 5;
      UPDATE seals SET count = count - 1 WHERE name = 'events' AND workshop = 'w'`)
    expect((await refusal())?.message).toContain(lost)
  })
})

describe('damage while the server runs', () => {
  test('is an error for the workshop that it hurts, and the others go on (D14)', async () => {
    const ledger = await openDatabase(file)
    const desk = openDesk(ledger)
    const serve = (...batch: Request[]): Reply[] => {
      const replies: Reply[] = []
      desk.serve(batch, (some) => replies.push(...some))
      return replies
    }
    const read = (id: number, workshop: string): Request => ({ id, name: 'events', ask: { workshop, after: 0 } })
    const write = (id: number, workshop: string, version: number): Request => ({
      id,
      name: 'append',
      ask: writeAppend(append(workshop, version, { summary: { title: 'again' } })),
    })
    ledger.db.exec(`UPDATE events SET body = '{}' WHERE workshop = 'w' AND version = 2`)
    ledger.db.exec(`UPDATE workshops SET summary = '{}' WHERE id = 'w'`)
    ledger.db.exec(`DELETE FROM votes WHERE workshop = 'w' AND voter = '${voters[0]}'`)
    const replies = serve(write(1, 'w', 5), write(2, 'v', 5), read(3, 'w'), read(4, 'v'))
    expect(replies[0]).toMatchObject({ id: 1, refused: 'damaged', message: 'workshops: a row is altered' })
    expect(replies[1]).toMatchObject({ id: 2, answer: null })
    expect(replies[2]).toMatchObject({ id: 3, refused: 'damaged', message: 'events of workshop w: a row is altered' })
    expect(replies[3]).toMatchObject({ answer: [1, 2, 3, 4, 5].map((version) => ({ version })) })
    expect(serve({ id: 5, name: 'votes', ask: 'w' })).toMatchObject([{ refused: 'damaged' }])
    expect(serve({ id: 6, name: 'votes', ask: 'v' })).toMatchObject([{ answer: [{}, {}] }])
    ledger.close()
  })

  test('a card that is missing at the end is missed, also by whoever reads only what is new', async () => {
    const ledger = await openDatabase(file)
    const desk = openDesk(ledger)
    ledger.db.exec(`DELETE FROM events WHERE workshop = 'w' AND version = 5`)
    const replies: Reply[] = []
    const late: Request = { id: 1, name: 'events', ask: { workshop: 'w', after: 3 } }
    desk.serve([late], (some) => replies.push(...some))
    expect(replies).toMatchObject([{ refused: 'damaged' }])
    ledger.close()
  })
})

test('after the count nothing in the file tells who voted, not even a seal (P6)', async () => {
  const storage = await openStorage(folder)
  for (const id of ['v', 'w']) await storage.append(append(id, 5, { votes: [{ clear: { ballot: 'b' } }] }))
  await storage.close()
  expect(inspect(file)).toEqual([])
  const bytes = readFileSync(file).toString('latin1')
  expect(voters.filter((voter) => bytes.includes(voter))).toEqual([])
  const db = new Database(file, { readonly: true })
  expect(db.prepare(`SELECT * FROM seals WHERE name = 'votes'`).all()).toEqual([])
  db.close()
})

describe('the witness beside the database', () => {
  const witness = (): string => `${file}-witness`
  const cards = async (): Promise<number> => {
    const storage = await openStorage(folder)
    const events = await storage.events('w', 0)
    await storage.close()
    return events.length
  }

  test('a database that is put back to an older copy is noticed, and so is a stranger (D16)', async () => {
    const older = readFileSync(file)
    const storage = await openStorage(folder)
    await storage.append(card('w', 5, 'one-more'))
    await storage.close()
    const newer = readFileSync(file)
    writeFileSync(file, older)
    expect((await refusal())?.message).toMatch(/^\d commits are lost$/)
    writeFileSync(file, newer)
    expect(await cards()).toBe(6)

    const other = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
    const stranger = await openStorage(other)
    for (let count = 0; count < 100; count += 1) await stranger.setSetting('name', `value ${count}`)
    await stranger.close()
    writeFileSync(file, readFileSync(join(other, 'tischwechsel.sqlite')))
    rmSync(other, { recursive: true })
    expect((await refusal())?.message).toContain('not the database that stood here')
    rmSync(file)
    expect((await refusal())?.message).toContain('gone')
  })

  test('a write that was torn, or a witness that is a little behind, is no damage', async () => {
    const whole = readFileSync(witness())
    for (const slot of [0, 4096]) {
      const torn = Buffer.from(whole)
      torn.fill(0, slot + 10, slot + 20)
      writeFileSync(witness(), torn)
      expect(await cards()).toBe(5)
    }
    writeFileSync(witness(), whole)
    expect(await cards()).toBe(5)
    rmSync(witness())
    expect(await cards()).toBe(5)
  })

  test('a witness of which nothing can be read is damage', async () => {
    writeFileSync(witness(), Buffer.alloc(8192))
    expect((await refusal())?.message).toContain('witness')
    writeFileSync(witness(), '')
    expect((await refusal())?.message).toContain('witness')
  })
})
