import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { card, createWorkshop } from '../contracts/rows.ts'
import { newRoom, openHouse, run } from './kit.ts'

let room: Awaited<ReturnType<typeof newRoom>>
beforeEach(async () => {
  room = await newRoom()
})
afterEach(() => room.clear())

/** `npm start`, until it has ended. */
function start(...more: string[]): Promise<{ code: number | null; err: string }> {
  mkdirSync(room.at('client'), { recursive: true })
  writeFileSync(room.at('client/index.html'), '<!doctype html>')
  const main = join(import.meta.dirname, '..', '..', 'server', 'main.ts')
  const own = ['--port', '0', '--host', '127.0.0.1', '--data', room.at('data'), '--client', room.at('client')]
  const child = spawn(process.execPath, [main, ...own, '--language', 'en', ...more], {
    env: { PATH: process.env['PATH'] },
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
  return new Promise((settle) => child.on('close', (code) => settle({ code, err })))
}

test(
  'a damaged database names its last backup and the command that brings it back, and the command does (D16)',
  { timeout: 60_000 },
  async () => {
    const house = await openHouse(room.at('data'))
    await createWorkshop(house.storage, 'w')
    await house.storage.append(card('w', 0, 'a', 'Ein Satz über Linden'))
    await house.backups.now()
    await house.stop()
    const database = room.at('data/tischwechsel.sqlite')
    const content = readFileSync(database)
    const at = content.indexOf('Linden')
    expect(at).toBeGreaterThan(0)
    content[at] = (content[at] ?? 0) ^ 1
    writeFileSync(database, content)

    const { code, err } = await start()
    expect(code).toBe(1)
    const [, file = '', data = ''] = /npm run restore -- "(.+?)" --data "(.+?)" --replace\n$/.exec(err) ?? []
    expect(data).toBe(room.at('data'))
    expect(readFileSync(database).equals(content)).toBe(true)
    expect(await run('restore', [file, '--data', data, '--replace'])).toMatchObject({ code: 0, err: '' })
    const storage = await openStorage(data)
    expect((await storage.events('w', 0))[0]?.body).toMatchObject({ text: 'Ein Satz über Linden' })
    await storage.close()
  },
)

test('a passphrase that is too short stops the start with one sentence', { timeout: 30_000 }, async () => {
  writeFileSync(room.at('key'), 'short')
  const { code, err } = await start('--backup-key-file', room.at('key'))
  expect(code).toBe(1)
  expect(err).toMatch(/^The passphrase for the backups .+\n$/)
})
