import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Weather } from './kit/lane.ts'
import { openProxy, type Link, type Proxy } from './kit/proxy.ts'

let far: Server
let ends: Socket[]
let proxy: Proxy
let phones: Socket[]

beforeEach(async () => {
  ends = []
  phones = []
  far = createServer((end) => {
    ends.push(end)
    // Says back what it hears, and that it hears the end.
    end.on('error', () => {})
    end.pipe(end)
  }).listen(0, '127.0.0.1')
  await once(far, 'listening')
})
afterEach(async () => {
  for (const phone of phones) phone.destroy()
  await proxy.close()
  for (const end of ends) end.destroy()
  far.close()
})

async function lay(weather: Partial<Weather> = {}): Promise<void> {
  const address = far.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  proxy = await openProxy(`http://127.0.0.1:${address.port}`, 7, weather)
}

function call(): Socket {
  const phone = connect(Number(new URL(proxy.url).port), '127.0.0.1')
  phone.on('error', () => {})
  phones.push(phone)
  return phone
}

const one = (): Link => proxy.links()[0]!

/** All that comes back until there is this much of it. */
async function heard(phone: Socket, length: number): Promise<{ text: string; pieces: number }> {
  let [text, pieces] = ['', 0]
  for await (const [piece] of onData(phone)) {
    text += piece.toString('latin1')
    pieces += 1
    if (text.length >= length) break
  }
  return { text, pieces }
}

async function* onData(phone: Socket): AsyncGenerator<[Buffer]> {
  const pieces: Buffer[] = []
  let wake = (): void => {}
  phone.on('data', (piece: Buffer) => {
    pieces.push(piece)
    wake()
  })
  for (;;) {
    const piece = pieces.shift()
    if (piece) yield [piece]
    else await new Promise<void>((settle) => (wake = settle))
  }
}

async function spoken(phone: Socket, text: string): Promise<string> {
  phone.write(text)
  return (await heard(phone, text.length)).text
}

test('in calm weather everything passes, in order and whole', async () => {
  await lay()
  const text = Array.from({ length: 200_000 }, (_, at) => String.fromCodePoint(97 + (at % 26))).join('')
  expect(await spoken(call(), text)).toBe(text)
})

test('delay, jitter, stalls and tiny fragments hold up and cut, and change neither bytes nor their order', async () => {
  await lay({ delay: 20, jitter: 15, stalls: 0.2, stallFor: 30, fragment: 7 })
  const phone = call()
  const text = 'abcdefghijklmnopqrstuvwxyz'.repeat(4)
  const began = performance.now()
  phone.write(text)
  const { text: back, pieces } = await heard(phone, text.length)
  expect(back).toBe(text)
  expect(pieces).toBeGreaterThan(1)
  // There and back at no less than delay - jitter each.
  expect(performance.now() - began).toBeGreaterThanOrEqual(10)
})

test('a throttle lets no more through than it says', async () => {
  await lay({ bytesPerSecond: 100_000 })
  const began = performance.now()
  await spoken(call(), 'x'.repeat(40_000))
  expect(performance.now() - began).toBeGreaterThanOrEqual(390)
})

test('a reset reaches both ends as a reset', async () => {
  await lay()
  const phone = call()
  await spoken(phone, 'hello')
  const failed = Promise.all([once(phone, 'error'), once(ends[0]!, 'error')])
  one().reset()
  const codes = (await failed).map(([error]: unknown[]) => error)
  expect(codes).toMatchObject([{ code: 'ECONNRESET' }, { code: 'ECONNRESET' }])
  expect(proxy.links()).toHaveLength(0)
})

test('a drop reaches both ends as an orderly end', async () => {
  await lay()
  const phone = call()
  await spoken(phone, 'hello')
  const ended = Promise.all([once(phone, 'end'), once(ends[0]!, 'end')])
  one().drop()
  await ended
})

test('a phone that hangs up is followed by the server, and what was under way still arrives', async () => {
  await lay({ delay: 30 })
  const phone = call()
  phone.end('goodbye')
  expect((await heard(phone, 7)).text).toBe('goodbye')
  await once(phone, 'close')
})

test('a half-open connection is silent at both ends, and neither learns of it', async () => {
  await lay()
  const [silent, other] = [call(), call()]
  await spoken(silent, 'hello')
  await spoken(other, 'hello')
  const words: string[] = []
  ends[0]!.on('data', (piece: Buffer) => words.push(piece.toString()))
  silent.on('data', (piece: Buffer) => words.push(piece.toString()))
  one().hang()
  silent.write('is anybody there?')
  ends[0]!.write('where are you?')
  // The other one was asked later and answers through the same proxy: by then the words would have come.
  await spoken(other, 'still here')
  await spoken(other, 'still here')
  expect(words).toEqual([])
  expect([silent.destroyed, ends[0]!.destroyed]).toEqual([false, false])
})

test('connections can be refused, and later let in again', async () => {
  await lay()
  proxy.admit('refuse')
  const refused = call()
  await expect(once(refused, 'close')).rejects.toMatchObject({ code: 'ECONNRESET' })
  proxy.admit('pass')
  expect(await spoken(call(), 'hello')).toBe('hello')
})

const asking = 'GET /live HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'

test('a WebSocket can be turned away while plain HTTP passes', async () => {
  await lay()
  proxy.upgrades('reject')
  const phone = call()
  phone.write(asking)
  expect((await heard(phone, 12)).text).toContain('HTTP/1.1 403')
  const plain = 'GET /live HTTP/1.1\r\nHost: hall\r\n\r\n'
  expect(await spoken(call(), plain)).toBe(plain)
})

test('a WebSocket can be swallowed: it is asked for and nobody ever answers', async () => {
  await lay()
  proxy.upgrades('swallow')
  const phone = call()
  const words: string[] = []
  phone.on('data', (piece: Buffer) => words.push(piece.toString()))
  phone.write(asking)
  const other = call()
  await spoken(other, 'hello')
  await spoken(other, 'hello')
  expect(words).toEqual([])
  expect(phone.destroyed).toBe(false)
})
