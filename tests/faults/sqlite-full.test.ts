import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { openDatabase } from '../../server/storage/sqlite/database.ts'
import { openDesk } from '../../server/storage/sqlite/desk.ts'
import type { Reply, Request } from '../../server/storage/sqlite/messages.ts'
import { openReserve } from '../../server/storage/sqlite/reserve.ts'
import type { Append } from '../../server/storage/storage.ts'
import { writeAppend } from '../../server/storage/written.ts'
import { card, createWorkshop } from '../contracts/rows.ts'

const writer = new URL('./sqlite-writer.ts', import.meta.url).pathname
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  const storage = await openStorage(folder)
  await createWorkshop(storage, 'w')
  await storage.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const long = 'x'.repeat(20_000)
const request = (id: number, append: Append): Request => ({ id, name: 'append', ask: writeAppend(append) })
const events: Request = { id: 0, name: 'events', ask: { workshop: 'w', after: 0 } }

test('a full disk refuses the card, stays readable, and takes it when there is room again (D16)', async () => {
  const ledger = await openDatabase(join(folder, 'tischwechsel.sqlite'))
  const { db } = ledger
  const desk = openDesk(ledger)
  const serve = (...batch: Request[]): Reply[] => {
    const replies: Reply[] = []
    desk.serve(batch, (some) => replies.push(...some))
    return replies
  }
  expect(serve(request(1, card('w', 0, 'a')))).toEqual([{ id: 1, answer: null }])
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
  // The small one would still fit; what is committed together fails together, and nothing is confirmed falsely.
  const refused = serve(request(2, card('w', 1, 'b')), request(3, card('w', 2, 'c', long)), events)
  expect(refused.slice(0, 2)).toMatchObject([
    { id: 2, refused: 'unavailable' },
    { id: 3, refused: 'unavailable' },
  ])
  expect(refused[2]).toMatchObject({ answer: [{ version: 1, command: 'a' }] })
  db.pragma('max_page_count = 100000')
  expect(serve(request(4, card('w', 1, 'c', long)))).toEqual([{ id: 4, answer: null }])
  ledger.close()
})

test('when the disk is full the evening goes on with the space that was kept for it (D16)', async () => {
  const ledger = await openDatabase(join(folder, 'tischwechsel.sqlite'))
  const { db } = ledger
  const limit = (pages: string): unknown => db.pragma(`max_page_count = ${pages}`)
  let kept = true
  const reserve = {
    spent: () => !kept,
    free() {
      const had = kept
      if (had) limit(`${Number(db.pragma('page_count', { simple: true })) + 20}`)
      kept = false
      return had
    },
    refill() {
      kept = true
    },
  }
  const desk = openDesk(ledger, reserve)
  const serve = (...batch: Request[]): Reply[] => {
    const replies: Reply[] = []
    desk.serve(batch, (some) => replies.push(...some))
    return replies
  }
  limit(String(db.pragma('page_count', { simple: true })))
  expect(serve(request(1, card('w', 0, 'a', long)))).toEqual([{ id: 1, answer: null }])
  expect(desk.condition()).toEqual({ stuck: false, spent: true })
  expect(serve(request(2, card('w', 1, 'b', long.repeat(20))))).toMatchObject([{ refused: 'unavailable' }])
  expect(desk.condition()).toEqual({ stuck: true, spent: true })
  limit('100000')
  desk.probe()
  expect(desk.condition()).toEqual({ stuck: false, spent: false })
  expect(serve(request(3, card('w', 1, 'b', long)), events)).toMatchObject([
    { id: 3, answer: null },
    { answer: [{ command: 'a' }, { command: 'b' }] },
  ])
  ledger.close()
})

test('the kept space is really taken from the disk, and is given back at once', () => {
  const file = join(folder, 'reserve')
  const reserve = openReserve(file)
  reserve.refill()
  expect(statSync(file).blocks * 512).toBeGreaterThanOrEqual(16 * 1024 * 1024)
  expect(reserve.free()).toBe(true)
  expect(existsSync(file)).toBe(false)
  expect([reserve.spent(), reserve.free()]).toEqual([true, false])
  reserve.refill()
  expect([reserve.spent(), existsSync(file)]).toEqual([false, true])
})

test('where the file may not grow, no card is confirmed that is not there (D16)', { timeout: 60_000 }, async () => {
  const limited = `ulimit -S -f 2000 && exec "$0" "$@"`
  const child = spawnSync('sh', ['-c', limited, process.execPath, writer, folder, long], { encoding: 'utf8' })
  const lines = child.stdout.split('\n')
  const acknowledged = lines.map(Number).filter((version) => version > 0)
  expect(lines).toContain('unavailable')
  expect(lines).toContain(`readable ${acknowledged.length}`)
  const storage = await openStorage(folder)
  const versions = (await storage.events('w', 0)).map((event) => event.version)
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(versions).toEqual(acknowledged.toSorted((a, b) => a - b))
  await storage.append(card('w', versions.length, 'later'))
  await storage.close()
})
