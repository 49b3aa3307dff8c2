import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { append, createWorkshop, link, ticket } from '../contracts/rows.ts'
import { seededPick } from '../contracts/storage.ts'
import { bytesIn, hits } from '../kit/files.ts'

describe('what is erased', () => {
  let folder: string
  let storage: Storage
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'erase-'))
    storage = await openStorage(folder)
    await createWorkshop(storage, 'w')
  })
  afterEach(async () => {
    await storage.close()
    rmSync(folder, { recursive: true })
  })

  const body = (text: string) => ({ type: 'card.added', text })

  // The first one left remains behind where a page had been split.
  const seeds = [363_194, Date.now() % 1_000_000]
  test.each(seeds)(
    'is in no page of the database and in no frame of its write-ahead file, seed %i (P8)',
    async (seed) => {
      const pick = seededPick(seed)
      const marks = Array.from({ length: 600 }, (_, at) => `MARKE-${seed}-${at}-ENDE`)
      // From one line to several overflow pages.
      const texts = marks.map((mark) => mark + 'x'.repeat(pick(4) === 0 ? pick(9000) : pick(200)) + mark)
      for (let at = 0; at < texts.length; at += 50) {
        const events = texts
          .slice(at, at + 50)
          .map((text, index) => ({ at: 1, command: `c${at + index}`, body: body(text) }))
        await storage.append(append('w', at, { events }))
      }
      expect(hits(folder, marks[0] ?? '')).toBeGreaterThan(0)
      const gone = marks.map((_, at) => at).filter(() => pick(2) === 0)
      const half = Math.floor(gone.length / 2)
      for (const [round, versions] of [gone.slice(0, half), gone.slice(half)].entries()) {
        const events = versions.map((at) => ({ version: at + 1, command: '', body: body('') }))
        const last = { at: 2, command: `e${round}`, body: { type: 'card.erased' } }
        await storage.rewrite({ append: append('w', marks.length + round, { events: [last] }), events, unbind: false })
      }
      const found = new Map<string, number>()
      for (const { bytes } of bytesIn(folder)) {
        const there = bytes.toString('latin1').match(/MARKE-\d+-\d+-ENDE/g) ?? []
        for (const mark of there) found.set(mark, (found.get(mark) ?? 0) + 1)
      }
      expect(gone.map((at) => marks[at] ?? '').filter((mark) => found.has(mark))).toEqual([])
      const left = marks.filter((_, at) => !gone.includes(at))
      expect(left.filter((mark) => found.get(mark) !== 2)).toEqual([])
    },
  )

  test('is a whole workshop, from every table that knows it, when it is removed (P9)', async () => {
    const mark = 'MARKE-WORKSHOP'
    await createWorkshop(storage, `${mark}-id`)
    const id = `${mark}-id`
    await storage.append({
      ...append(id, 0, { events: [{ at: 1, command: `${mark}-command`, body: body(`${mark}-text`) }] }),
      commands: [{ id: `${mark}-command`, reply: {} }],
      votes: [{ put: { ballot: `${mark}-ballot`, voter: `${mark}-voter`, choice: {} } }],
      tickets: [ticket(`${mark}-ticket`, id)],
      summary: { title: `${mark}-title` },
    })
    await storage.addLink(link(`${mark}-link`, id))
    await storage.appendSheet(id, `${mark}-sheet`, Buffer.from(`${mark}-update`))
    await storage.record(id, { at: 1, who: `${mark}-who`, role: 'moderator', what: 'x', about: {}, outcome: 'done' })
    await storage.saveSnapshot(id, { version: 1, format: 'f', content: Buffer.from(`${mark}-facts`) }, 0)
    expect(hits(folder, mark)).toBeGreaterThan(9)
    await storage.remove(id, null)
    expect(hits(folder, mark)).toBe(0)
    await storage.close()
    const db = new Database(join(folder, 'tischwechsel.sqlite'), { readonly: true })
    const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
    const ofWorkshops = tables.filter(({ name }) =>
      db
        .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${name}')`)
        .all()
        .some((c) => c.name === 'workshop'),
    )
    expect(ofWorkshops.length).toBeGreaterThan(6)
    for (const { name } of ofWorkshops)
      expect(db.prepare(`SELECT count(*) AS n FROM ${name} WHERE workshop = ?`).get(id), name).toEqual({ n: 0 })
    db.close()
  })

  test('is the link between voter and vote, as soon as the ballot closes; until then the file shows that this test can see it (P6)', async () => {
    const voters = ['zoe', 'anna', 'mika'].map((name) => `voter-${name}`)
    const ballot = 'ballot-of-this-evening'
    for (const [at, voter] of voters.entries()) {
      const put = { ballot, voter, choice: { [`option-${at}`]: 1 } }
      await storage.append(append('w', 0, { votes: [{ put }], commands: [{ id: `v${at}`, reply: { ok: true } }] }))
    }
    // Key columns lie one behind the other in a row.
    const pairs = voters.map((voter) => `${ballot}${voter}`)
    expect(pairs.map((pair) => hits(folder, pair) > 0)).toEqual([true, true, true])
    await storage.append(append('w', 0, { votes: [{ clear: { ballot } }], commands: [{ id: 'close', reply: {} }] }))
    expect(pairs.map((pair) => hits(folder, pair))).toEqual([0, 0, 0])
    expect(voters.map((voter) => hits(folder, voter))).toEqual([0, 0, 0])
    expect([0, 1, 2].map((at) => hits(folder, `{"option-${at}":1}`))).toEqual([0, 0, 0])
  })

  test('leaves no order of time: rows of votes and answers lie by key, whoever came first (P6)', async () => {
    const cast = async (workshop: string, order: string[]) => {
      await createWorkshop(storage, workshop)
      for (const voter of order) {
        const put = { ballot: 'b', voter, choice: { x: 1 } }
        await storage.append(append(workshop, 0, { votes: [{ put }], commands: [{ id: `of-${voter}`, reply: {} }] }))
      }
    }
    await cast('forward', ['a', 'b', 'c'])
    await cast('backward', ['c', 'b', 'a'])
    await storage.close()
    const db = new Database(join(folder, 'tischwechsel.sqlite'), { readonly: true })
    // As they lie in the table, without asking for an order.
    const rows = (workshop: string) => [
      db.prepare('SELECT ballot, voter, choice, checksum FROM votes WHERE workshop = ?').all(workshop).length,
      db
        .prepare<[string], { voter: string }>('SELECT voter FROM votes WHERE workshop = ?')
        .all(workshop)
        .map((row) => row.voter),
      db
        .prepare<[string], { id: string }>('SELECT id FROM commands WHERE workshop = ?')
        .all(workshop)
        .map((row) => row.id),
    ]
    expect(rows('backward')).toEqual(rows('forward'))
    expect(() => db.prepare('SELECT rowid FROM votes')).toThrow('no such column: rowid')
    expect(() => db.prepare('SELECT rowid FROM commands')).toThrow('no such column: rowid')
    db.close()
  })
})
