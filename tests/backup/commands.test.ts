import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { controlFile, readControl } from '../../server/backup/control.ts'
import { BackupFlaw } from '../../server/backup/flaw.ts'
import { restore } from '../../server/backup/restore.ts'
import { openStorage } from '../../server/storage/open.ts'
import { append, card, createWorkshop, link, ticket } from '../contracts/rows.ts'
import { fileIn, newRoom, openHouse, run, type House } from './kit.ts'

let room: Awaited<ReturnType<typeof newRoom>>
let house: House
beforeEach(async () => {
  room = await newRoom()
  house = await openHouse(room.at('data'))
  await createWorkshop(house.storage, 'w')
  await house.storage.addLink(link('kept', 'w'))
  await house.storage.addLink(link('old', 'w', { revokedAt: 1500 }))
  const first = card('w', 0, 'a', 'Ein Satz über Linden')
  const body = { type: 'card.added', card: 'a', text: 'Ein Satz über Linden' }
  await house.storage.append({ ...first, events: first.events.map((event) => ({ ...event, body })) })
})
afterEach(async () => {
  await house.stop()
  await room.clear()
})

const ticketed = (workshop: string, version: number) => ({
  ...card(workshop, version, 'ticketed'),
  tickets: [ticket('ticket', workshop)],
})

const eventsIn = async (data: string): Promise<number> => {
  const storage = await openStorage(data)
  const events = await storage.events('w', 0)
  await storage.close()
  return events.length
}

describe('npm run backup', { timeout: 60_000 }, () => {
  test('backs up while the server runs and goes on writing, and an empty folder gets it all back (T14, S20)', async () => {
    const backing = run('backup', ['--data', house.data, '--to', room.at('stick')])
    const writing = Promise.all(
      Array.from({ length: 50 }, (_, at) => house.storage.append(card('w', at + 1, `c${at}`))),
    )
    const said = await backing
    await writing
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('1 workshop')
    const file = fileIn(said)
    expect(statSync(file).mode & 0o077).toBe(0)
    const sum = createHash('sha256').update(readFileSync(file)).digest('hex')
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sum}  ${basename(file)}\n`)

    // Also without this program, as docs/operating.md says.
    const packed = readFileSync(file)
    expect(gunzipSync(packed.subarray(packed.indexOf(10) + 1)).toString('latin1', 0, 15)).toBe('SQLite format 3')

    const restored = await run('restore', [file, '--data', room.at('fresh')])
    expect(restored).toMatchObject({ code: 0, err: '' })
    const fresh = await openStorage(room.at('fresh'))
    const events = await fresh.events('w', 0)
    expect(events[0]).toMatchObject({ version: 1, body: { text: 'Ein Satz über Linden' } })
    expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1))
    expect(await fresh.links('w')).toEqual([link('kept', 'w'), link('old', 'w', { revokedAt: 1500 })])
    await fresh.close()
  })

  test('works as well when no server runs, also after one was killed', async () => {
    const control = readFileSync(controlFile(house.data), 'utf8')
    await house.stop()
    // A killed server leaves its note behind; the process of that number is another one by now.
    writeFileSync(controlFile(house.data), control)
    const said = await run('backup', ['--data', house.data])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(await run('restore', [fileIn(said), '--data', room.at('fresh')])).toMatchObject({ code: 0 })
    expect(await eventsIn(room.at('fresh'))).toBe(1)
    house = await openHouse(house.data)
  })

  test('keeps only as many as asked for, and only its own files go', async () => {
    await mkdir(room.at('stick'))
    writeFileSync(room.at('stick/letter.txt'), 'mine')
    for (let round = 0; round < 3; round += 1) {
      const said = await run('backup', ['--data', house.data, '--to', room.at('stick'), '--keep', '2'])
      expect(said.code).toBe(0)
    }
    const names = readdirSync(room.at('stick'))
    expect(names.filter((name) => name.endsWith('.backup'))).toHaveLength(2)
    expect(names).toHaveLength(5)
    expect(names).toContain('letter.txt')
  })

  test('leaves no copy of the database lying about', async () => {
    await run('backup', ['--data', house.data, '--to', room.at('stick')])
    expect(readdirSync(house.data).filter((name) => name.startsWith('copy-'))).toEqual([])
  })

  test('says in one sentence why there is no backup', async () => {
    expect(await run('backup', ['--data', room.at('nowhere')])).toMatchObject({
      code: 1,
      out: '',
      err: `There is no database in the folder ${room.at('nowhere')}: please name the data folder with --data.\n`,
    })
    writeFileSync(room.at('occupied'), '')
    const unwritable = await run('backup', ['--data', house.data, '--to', room.at('occupied/deeper')])
    expect(unwritable.err).toContain('could not be written')
    expect((await run('backup', ['--data', house.data], { BACKUP_KEY: 'short' })).err).toContain('too short')
    expect((await run('backup', ['--data', house.data, '--frobnicate'])).err).toContain('--help')
  })
})

describe('the door for the owner of the folder', () => {
  const post = (port: number, path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers })

  test('opens for the secret in the folder alone, which only its owner can read', async () => {
    const control = await readControl(house.data)
    if (!control) throw new Error('no door')
    expect(statSync(controlFile(house.data)).mode & 0o077).toBe(0)
    expect((await post(control.port, '/copy')).status).toBe(403)
    expect((await post(control.port, '/copy', { authorization: 'Bearer wrong' })).status).toBe(403)
    const own = { authorization: `Bearer ${control.secret}` }
    expect((await post(control.port, '/other', own)).status).toBe(404)
    expect((await post(control.port, '/copy', own)).status).toBe(200)
  })

  test('is gone when the server has stopped', async () => {
    await house.stop()
    expect(existsSync(controlFile(house.data))).toBe(false)
    house = await openHouse(house.data)
  })
})

describe('npm run restore', { timeout: 60_000 }, () => {
  const backup = async (...more: string[]): Promise<string> => {
    const said = await run('backup', ['--data', house.data, '--to', room.at('stick'), ...more])
    expect(said.err).toBe('')
    return fileIn(said)
  }
  const untouched = (): string[] => readdirSync(house.data).filter((name) => name !== 'reserve')

  test('refuses while a server uses the folder', async () => {
    const file = await backup()
    const before = untouched()
    const said = await run('restore', [file, '--data', house.data, '--replace'])
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toContain('A server runs on the folder')
    expect(untouched()).toEqual(before)
    await house.storage.append(card('w', 1, 'b'))
  })

  test('never overwrites a database unasked, and then keeps it aside; what was revoked since stays revoked (S5)', async () => {
    await house.storage.setSetting('office.hash', 'first')
    const file = await backup()
    await house.storage.revokeLink('kept', 9000)
    await house.storage.setSetting('office.hash', 'second')
    await house.storage.append(card('w', 1, 'b'))
    await house.stop()
    const refused = await run('restore', [file, '--data', house.data])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('--replace')
    expect(await eventsIn(house.data)).toBe(2)

    const said = await run('restore', [file, '--data', house.data, '--replace'])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('1 link was revoked since the backup and stays revoked: moderator (code-w)')
    expect(said.out).toContain('The office link was renewed')
    const aside = /lies unchanged in (.+)\.\n/.exec(said.out)?.[1] ?? ''
    expect(await eventsIn(aside)).toBe(2)
    const storage = await openStorage(house.data)
    expect(await storage.events('w', 0)).toHaveLength(1)
    expect((await storage.linkByHash('hash-kept'))?.revokedAt).toBe(9000)
    expect(await storage.setting('office.hash')).toBe('second')
    await storage.close()
    house = await openHouse(house.data)
  })

  test('gives nobody back what they deleted since, neither words nor a whole workshop (P8, P9)', async () => {
    await createWorkshop(house.storage, 'gone')
    await house.storage.append(ticketed('w', 1))
    const file = await backup()
    await house.storage.append(card('w', 2, 'later', 'Später'))
    const own = append('w', 3, {
      events: [
        { at: 9000, command: 'e', body: { type: 'card.erased', card: 'a' } },
        { at: 9000, command: 'e', body: { type: 'card.erased', card: 'later' } },
      ],
    })
    const rewritten = { version: 1, command: 'a', body: { type: 'card.added', card: 'a', text: '' } }
    await house.storage.rewrite({ append: own, events: [rewritten], unbind: true })
    await house.storage.remove('gone', null)
    await house.stop()

    const said = await run('restore', [file, '--data', house.data, '--replace'])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('1 entry that was deleted since the backup stays deleted.')
    expect(said.out).toContain('stays deleted (code code-gone)')
    house = await openHouse(house.data)
    const { storage } = house
    expect(await storage.workshop('gone')).toBeNull()
    expect((await storage.events('w', 0)).map(({ body }) => body)).toEqual([
      rewritten.body,
      { type: 'card.added', text: 'ticketed' },
      { type: 'card.erased', card: 'a' },
    ])
    expect(await storage.ticketByHash('ticket')).toBeNull()
    // A fresh folder knows of no deletion: whoever needs it whole gets it whole.
    expect((await run('restore', [file, '--data', room.at('fresh')])).out).not.toContain('deleted')
    expect(await eventsIn(room.at('fresh'))).toBe(2)
  })

  test('takes nothing out of a backup because of another database that stands there', async () => {
    const file = await backup()
    await house.stop()
    const other = await openStorage(room.at('other'))
    await createWorkshop(other, 'else')
    await other.close()
    const said = await run('restore', [file, '--data', room.at('other'), '--replace'])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('is another one')
    expect(await eventsIn(room.at('other'))).toBe(1)
    house = await openHouse(house.data)
  })

  test('says so when the old database cannot be read any more', async () => {
    const file = await backup()
    await house.stop()
    const garbage = Buffer.alloc(20_000, 'no database ')
    writeFileSync(join(house.data, 'tischwechsel.sqlite'), garbage)
    const said = await run('restore', [file, '--data', house.data, '--replace'])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('cannot be read')
    const aside = /lies unchanged in (.+)\.\n/.exec(said.out)?.[1] ?? ''
    expect(readFileSync(join(aside, 'tischwechsel.sqlite')).equals(garbage)).toBe(true)
    house = await openHouse(house.data)
    expect(await house.storage.events('w', 0)).toHaveLength(1)
  })

  test('takes an encrypted backup with its passphrase alone, and nothing can be read in it (S20)', async () => {
    const key = room.at('key')
    writeFileSync(key, 'five random words are good\n')
    const file = await backup('--key-file', key)
    const content = readFileSync(file)
    expect(content.includes('Linden')).toBe(false)
    const without = await run('restore', [file, '--data', room.at('fresh')])
    expect(without.err).toContain('is encrypted')
    const wrong = await run('restore', [file, '--data', room.at('fresh')], { BACKUP_KEY: 'some other passphrase' })
    expect(wrong.err).toContain('does not fit')
    expect(existsSync(room.at('fresh/tischwechsel.sqlite'))).toBe(false)
    const said = await run('restore', [file, '--data', room.at('fresh')], { BACKUP_KEY: 'five random words are good' })
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(await eventsIn(room.at('fresh'))).toBe(1)
  })

  test('looks at the whole file before it touches anything: not one flipped bit, not one missing byte', async () => {
    const key = { BACKUP_KEY: 'five random words are good' }
    const plain = readFileSync(await backup())
    const sealed = readFileSync(fileIn(await run('backup', ['--data', house.data, '--to', room.at('stick')], key)))
    const broken = room.at('broken.backup')
    for (const whole of [plain, sealed]) {
      const flipped = (at: number): Buffer => {
        const copy = Buffer.from(whole)
        copy[at] = (copy[at] ?? 0) ^ 1
        return copy
      }
      // A single bit in the midst of what is compressed may say nothing: then the same database comes out of it, and that is no damage.
      const noisy = Buffer.from(whole).fill(0xa5, 800, 832)
      const damaged = [whole.subarray(0, -1), whole.subarray(0, 700), flipped(whole.length - 5), noisy]
      for (const content of [...damaged, Buffer.from('a letter'), Buffer.alloc(0)]) {
        writeFileSync(broken, content)
        const wish = { file: broken, data: room.at('fresh'), replace: false, passphrase: key.BACKUP_KEY, now: 1 }
        await expect(restore(wish)).rejects.toBeInstanceOf(BackupFlaw)
        expect(existsSync(room.at('fresh/tischwechsel.sqlite'))).toBe(false)
      }
    }
    expect((await run('restore', [room.at('nothing.backup'), '--data', room.at('fresh')])).err).toContain(
      'cannot be read',
    )
  })
})
