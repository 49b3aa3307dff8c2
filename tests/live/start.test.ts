import { nodeFlags } from '../../scripts/node-flags.ts'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { io, type Socket } from 'socket.io-client'
import * as parser from '../../client/session/parser.ts'
import { createdSchema, joinedSchema } from '../../shared/wire/http.ts'
import { socketPath, wireVersion } from '../../shared/wire/terms.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { card, command, next, wholeOf } from './evening.ts'
import { agenda, bodyOf, cookieOf, firstCollect, secretOf } from './hall.ts'

const main = join(import.meta.dirname, '..', '..', 'server', 'main.ts')
let folder = ''
let client = ''
let data = ''
let count = 0
const running: Program[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'))
  client = join(folder, 'client')
  await mkdir(client)
  await writeFile(join(client, 'index.html'), '<!doctype html>')
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  data = join(folder, `data-${(count += 1)}`)
})
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
})

interface Program {
  child: ChildProcess
  out: () => string
  err: () => string
  ended: Promise<number | null>
  /** Everything that was printed once the last line of the greeting is there. */
  greeted: () => Promise<string>
}

/** The real program, as `npm start` runs it. */
function program(args: string[], env: Record<string, string> = {}): Program {
  const own = ['--port', '0', '--host', '127.0.0.1', '--data', data, '--client', client, '--language', 'en']
  const child = spawn(process.execPath, [...nodeFlags, main, ...own, ...args], {
    env: { PATH: process.env['PATH'], ...env },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
  const ended = new Promise<number | null>((settle) => child.on('close', settle))
  const greeted = async (): Promise<string> => {
    while (!/Ctrl\+C|Strg\+C/.test(out)) {
      const code = await Promise.race([
        ended,
        new Promise<'more'>((more) => child.stdout.once('data', () => more('more'))),
      ])
      if (code !== 'more') throw new Error(`ended with ${code}: ${err}`)
    }
    return out
  }
  const started = { child, out: () => out, err: () => err, ended, greeted }
  running.push(started)
  return started
}

const addressIn = (printed: string): string => /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? ''
const officeIn = (printed: string): string | undefined => /enter#(\S+)/.exec(printed)?.[1]

const post = (url: string, path: string, body: unknown, cookie = ''): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify(body),
  })

describe('the first start', { timeout: 30_000 }, () => {
  test('prints the address of this machine and, once, the office link', async () => {
    const first = program([])
    const printed = await first.greeted()
    const url = addressIn(printed)
    const secret = officeIn(printed)
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect((await post(url, '/api/enter', { secret })).status).toBe(200)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    const second = program([])
    expect(officeIn(await second.greeted())).toBeUndefined()
    const again = addressIn(second.out())
    expect((await post(again, '/api/enter', { secret })).status).toBe(200)
    second.child.kill('SIGTERM')
    await second.ended

    const third = program(['--new-office-link'])
    const renewed = officeIn(await third.greeted())
    expect(renewed).not.toBe(secret)
    expect((await post(addressIn(third.out()), '/api/enter', { secret })).status).toBe(404)
    expect((await post(addressIn(third.out()), '/api/enter', { secret: renewed })).status).toBe(200)
  })

  test('prints the address for phones in the same network, also as a QR', async () => {
    const external = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const address = external.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
    const printed = await program(['--host', '0.0.0.0']).greeted()
    if (address === undefined) expect(printed).toContain('in no network')
    else {
      expect(printed).toMatch(/phones in the same network: http:\/\/\d+\.\d+\.\d+\.\d+:\d+/)
      expect(printed).toContain('▀')
    }
  })

  test('speaks German and tells the public address alone, where there is one', async () => {
    const flags = ['--language', 'de', '--public-url', 'https://beteiligung.example/']
    const printed = await program(flags).greeted()
    expect(printed).toContain('Für Handys im selben Netz: https://beteiligung.example\n')
    expect(printed).toContain('https://beteiligung.example/enter#')
    expect(printed).not.toMatch(/[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+/)
  })
})

/** Exit code 1 and exactly one sentence. */
async function failure({ ended, err, out }: Program): Promise<string> {
  expect(await ended).toBe(1)
  expect(out()).toBe('')
  const sentence = err().trimEnd()
  expect(sentence).not.toContain('\n')
  return sentence
}

describe('a start that cannot be says why in one sentence', { timeout: 30_000 }, () => {
  test('when the port is in use', async () => {
    const other = createServer()
    await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle))
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    expect(await failure(program(['--port', port]))).toBe(
      `Port ${port} is already in use: please stop the other program or choose another one with --port.`,
    )
    expect(await failure(program(['--port', port, '--language', 'de']))).toContain(`Der Port ${port} ist schon belegt`)
    other.close()
  })

  test('when the data folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    expect(await failure(program(['--data', join(file, 'data')]))).toContain('cannot be written')
  })

  test('when the database is damaged, and leaves it as it is', async () => {
    await mkdir(data)
    await writeFile(join(data, 'tischwechsel.sqlite'), 'this is no database '.repeat(500))
    expect(await failure(program([]))).toContain('is damaged (it cannot be read): please restore')
    expect(await failure(program(['--language', 'de']))).toContain('ist beschädigt (sie lässt sich nicht lesen)')
  })

  test('when the database is in use', async () => {
    await program([]).greeted()
    expect(await failure(program([]))).toContain('already in use')
  })

  test('when the pages have not been built', async () => {
    expect(await failure(program(['--client', join(folder, 'nothing')]))).toContain('npm run build')
  })

  test.each([
    [['--port', '70000'], 'number from 0 to 65535'],
    [['--port', 'abc'], 'number from 0 to 65535'],
    [['--public-url', 'beteiligung.example'], 'http:// or https://'],
    [['--data', ''], 'must not be empty'],
    [['--prot', '1'], '--help'],
    [['extra'], '--help'],
    [['--host', '203.0.113.7'], 'has no address 203.0.113.7'],
  ])('when it is started with %j', async (args, words) => {
    expect(await failure(program(args))).toContain(words)
  })

  test('and help is no failure', async () => {
    const helped = program(['--help'])
    expect(await helped.ended).toBe(0)
    expect(helped.out()).toContain('--new-office-link')
  })

  test('settings come from the environment too, and flags go before them', async () => {
    const bare = spawn(process.execPath, [main, '--port', 'abc'], { env: { PORT: '1', LANG: 'en_GB.UTF-8' } })
    let said = ''
    bare.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece))
    await new Promise((settle) => bare.on('close', settle))
    expect(said).toContain('The port must be')
  })
})

describe('a running server', { timeout: 30_000 }, () => {
  interface Evening {
    url: string
    workshop: string
    secrets: string[]
    moderator: Socket
    guest: Socket
  }

  const inside = async (url: string, auth: object, cookie: string): Promise<Socket> => {
    const extraHeaders = { origin: url, cookie }
    const options = { path: socketPath, parser, transports: ['websocket'], extraHeaders, reconnection: false }
    const socket = io(url, { ...options, auth: { wire: wireVersion, ...auth }, forceNew: true })
    await next(socket, 'connect')
    return socket
  }

  async function evening(printed: string): Promise<Evening> {
    const url = addressIn(printed)
    const office = officeIn(printed) ?? ''
    const cookie = cookieOf(await post(url, '/api/enter', { secret: office }))
    const made = await post(url, '/api/office/workshops', { about: aboutTown, agenda, notice: noticeTown }, cookie)
    const { workshop, links, code } = await bodyOf(made, createdSchema)
    const secrets = links.map((link) => secretOf(link.url))
    const own = cookieOf(await post(url, '/api/enter', { secret: secrets[0] }))
    const moderator = await inside(url, { workshop, as: 'moderator' }, own)
    await command(moderator, 'workshop.open', {})
    await command(moderator, 'step.start', { step: firstCollect, from: null })
    const joined = await post(url, '/api/join', { code, name: 'Anna Geheim', language: 'de' })
    const { ticket } = await bodyOf(joined, joinedSchema)
    const guest = await inside(url, { workshop, as: 'guest', ticket }, '')
    return { url, workshop, secrets: [...secrets, office, ticket], moderator, guest }
  }

  test('that is stopped lets everybody know, ends within five seconds and has lost nothing it acknowledged (D15)', async () => {
    const first = program([])
    const { moderator, workshop } = await evening(await first.greeted())
    const told = next(moderator, 'end', 5000)
    const answers: string[] = []
    for (let number = 0; number < 200; number += 1) {
      const envelope = { id: `k-${number}`, name: 'card.add', input: card(`k-${number}`) }
      moderator.emit('command', envelope, ({ ok }: { ok: boolean }) => (ok ? answers.push(`k-${number}`) : undefined))
    }
    const begin = Date.now()
    first.child.kill('SIGTERM')
    expect(await told).toBe('restart')
    expect(await first.ended).toBe(0)
    expect(Date.now() - begin).toBeLessThan(5000)

    const second = program(['--new-office-link'])
    const printed = await second.greeted()
    const url = addressIn(printed)
    const cookie = cookieOf(await post(url, '/api/enter', { secret: officeIn(printed) }))
    const organizer = await inside(url, { workshop, as: 'organizer' }, cookie)
    const { changes } = await wholeOf(organizer)
    const there = changes.filter(([noun]) => noun === 'card').map(([, id]) => id)
    for (const answered of answers) expect(there).toContain(answered)
    expect(new Set(there).size).toBe(there.length)
    organizer.disconnect()
  })

  test('that logs as much as it can writes no secret, no card, no name and no address (P4, S5)', async () => {
    const chatty = program([], { LOG_LEVEL: 'trace' })
    const { url, guest, moderator, secrets, workshop } = await evening(await chatty.greeted())
    await command(guest, 'card.add', card('k', 'Ein Satz, den niemand im Log sucht'))
    await command(guest, 'card.add', { ...card('k'), text: 'Ein Satz, den niemand im Log sucht', x: 1 })
    await post(url, '/api/join', '{"code":"Ein Satz')
    await moderator.timeout(5000).emitWithAck('sheet.update', { sheet: 'board:x', update: Buffer.from('Ein Satz') })
    await moderator.timeout(5000).emitWithAck('sheet.open', { sheet: `board:${workshop}` })
    const begin = chatty.out().indexOf('Ctrl+C')
    chatty.child.kill('SIGTERM')
    await chatty.ended
    const logged = chatty.out().slice(begin) + chatty.err()
    expect(logged).toContain('a sheet update was refused')
    for (const secret of secrets) expect(logged).not.toContain(secret)
    for (const word of ['Ein Satz', 'Anna Geheim', '127.0.0.1']) expect(logged).not.toContain(word)
  })
})

test('no thread of the product has an object whose prototype could be written through (S4)', () => {
  const look = `
    const { Worker, isMainThread, workerData } = require('node:worker_threads')
    if ('__proto__' in {} || ({ ['__proto__']: 1 }).polluted) process.exit(1)
    if (isMainThread) new Worker(__filename).on('exit', (code) => process.exit(code))`
  const file = join(folder, 'look.cjs')
  writeFileSync(file, look)
  expect(spawnSync(process.execPath, [...nodeFlags, file]).status).toBe(0)
  expect(spawnSync(process.execPath, [file]).status).toBe(1)
})
