import Database from 'better-sqlite3'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { StorageDamage, StorageUnavailable, type Storage } from '../../server/storage/storage.ts'
import { summarySchema } from '../../shared/wire/http.ts'
import { boardOf } from '../../shared/sheets/board.ts'
import { openKeeper } from '../../server/sheets/keeper.ts'
import { command, cookieFor, createWorkshop, enter, next, wholeOf } from './evening.ts'
import { append } from '../contracts/rows.ts'
import { openHall, type Hall } from './hall.ts'

let hall: Hall | null = null
afterEach(() => hall?.close())

/** The real storage; reads of one workshop go through the test's hands. */
function between(reads: { of: string; read: <T>(real: () => Promise<T>) => Promise<T> }): (real: Storage) => Storage {
  return (real) => ({
    ...real,
    events: (id, after) => (id === reads.of ? reads.read(() => real.events(id, after)) : real.events(id, after)),
    sheet: (id, sheet) => (id === reads.of ? reads.read(() => real.sheet(id, sheet)) : real.sheet(id, sheet)),
  })
}

/** Every row on the disk, read from a copy because the server holds the file alone. Without the audit log: it also grows by refusals. */
function stored({ folder }: Hall): unknown {
  const copy = mkdtempSync(join(tmpdir(), 'copy-'))
  for (const name of readdirSync(join(folder, 'data'))) cpSync(join(folder, 'data', name), join(copy, name))
  const db = new Database(join(copy, 'tischwechsel.sqlite'))
  const tables = ['workshops', 'links', 'tickets', 'events', 'commands', 'votes', 'sheet_updates']
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all())
  db.close()
  rmSync(copy, { recursive: true })
  return rows
}

test('a damaged workshop takes nothing and says why to its moderator, and the others go on (D14, D16)', async () => {
  const reads = {
    of: '',
    read: <T>(_real: () => Promise<T>): Promise<T> => Promise.reject(new StorageDamage('events')),
  }
  hall = await openHall({ wrap: between(reads) })
  const [hurt, sound] = [await createWorkshop(hall), await createWorkshop(hall)]
  const hurtCookie = await cookieFor(hall, hurt, 'moderator')
  reads.of = hurt.workshop
  const before = stored(hall)
  const moderator = await enter(hall, { as: 'moderator', workshop: hurt.workshop, cookie: hurtCookie })
  const ended = next(moderator, 'end')
  expect(await command(moderator, 'workshop.open', {})).toMatchObject({ ok: false, code: 'damaged' })
  moderator.emit('sync', { have: null }, () => undefined)
  expect(await ended).toBe('damaged')
  expect(stored(hall)).toEqual(before)
  const other = {
    as: 'moderator',
    workshop: sound.workshop,
    cookie: await cookieFor(hall, sound, 'moderator'),
  } as const
  const colleague = await enter(hall, other)
  expect(await command(colleague, 'workshop.open', {})).toMatchObject({ ok: true })
  expect((await wholeOf(colleague)).version).toBeGreaterThan(1)
  moderator.close()
  colleague.close()
})

/** Reads that wait until the test lets them go; how long that takes makes no difference. */
function gatedReads() {
  const reads = { of: '', count: 0, read: <T>(real: () => Promise<T>): Promise<T> => real() }
  const waiting: (() => void)[] = []
  return {
    reads,
    /** From now on each read waits, and then fails or does not. */
    hold: (fails: boolean): void => {
      reads.count = 0
      reads.read = async (real) => {
        reads.count += 1
        await new Promise<void>((go) => waiting.push(go))
        if (fails) throw new StorageUnavailable('input/output error')
        return real()
      }
    },
    release: () => waiting.splice(0).forEach((go) => go()),
  }
}

async function settledAll<T>(work: Promise<T>[], release: () => void): Promise<T[]> {
  let done = false
  const all = Promise.all(work).finally(() => (done = true))
  while (!done) {
    await new Promise((turn) => setImmediate(turn))
    release()
  }
  return all
}

test('fifty who join while the disk is slow and sick get an error and no empty workshop; nothing on it changes (D14)', async () => {
  const { reads, hold, release } = gatedReads()
  hall = await openHall({ wrap: between(reads) })
  const { post, storage } = hall
  const created = await createWorkshop(hall)
  const version = (await storage.events(created.workshop, 0)).length
  const summary = { ...v.parse(summarySchema, (await storage.workshop(created.workshop))?.summary), status: 'open' }
  await storage.append(append(created.workshop, version, { events: [opened], summary }))
  const before = stored(hall)
  reads.of = created.workshop
  const join50 = () =>
    Array.from({ length: 50 }, () => post('/api/join', { code: created.code, name: '', language: 'de' }))

  hold(true)
  const refused = await settledAll(join50(), release)
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]))
  expect(reads.count).toBeLessThanOrEqual(50)
  expect(stored(hall)).toEqual(before)

  hold(false)
  const joined = await settledAll(join50(), release)
  expect(new Set(joined.map(({ status }) => status))).toEqual(new Set([200]))
  expect(reads.count).toBe(1)
})

test('fifty who open a sheet wait for one load, and share its fate (D14)', async () => {
  const { reads, hold, release } = gatedReads()
  hall = await openHall({ wrap: (storage) => storage })
  const { workshop } = await createWorkshop(hall)
  reads.of = workshop
  const keeper = openKeeper(between(reads)(hall.storage))
  const before = stored(hall)
  const open50 = () =>
    Array.from({ length: 50 }, () =>
      keeper
        .page(workshop, boardOf('islands'))
        .state()
        .catch(() => null),
    )

  hold(true)
  expect(new Set(await settledAll(open50(), release))).toEqual(new Set([null]))
  expect(reads.count).toBe(1)
  expect(stored(hall)).toEqual(before)

  hold(false)
  expect(await settledAll(open50(), release)).not.toContain(null)
  expect(reads.count).toBe(1)
  expect(stored(hall)).toEqual(before)
  await keeper.close()
})

const opened = { at: 1, command: 'open', body: { type: 'workshop.opened' } }
