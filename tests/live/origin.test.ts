import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownClientHeader } from '../../shared/wire/terms.ts'
import { type Evening, type Guest, knock, openEvening, outcome } from './evening.ts'

let evening: Evening
let guest: Guest
beforeAll(async () => {
  evening = await openEvening()
  guest = await evening.guest()
})
afterAll(() => evening.end())

async function tried(transport: 'websocket' | 'polling', headers: Record<string, string>): Promise<string> {
  const { workshop, ticket } = guest
  const socket = knock(evening.hall, { as: 'guest', workshop, ticket, headers, transports: [transport] })
  const result = await outcome(socket)
  socket.disconnect()
  return result === 'in' ? 'in' : 'out'
}

describe.each(['websocket', 'polling'] as const)('over %s (S10)', (transport) => {
  test('a page of our own is let in', async () => {
    expect(await tried(transport, { origin: evening.hall.url })).toBe('in')
  })

  test.each([
    ['a foreign page', () => 'http://evil.example'],
    ['a page without an address', () => 'null'],
    ['a page whose name only begins like ours', (url: string) => `${url}.evil.example`],
    ['a page whose name only ends like ours', (url: string) => url.replace('127.', 'evil-127.')],
    ['a page on another port', (url: string) => url.replace(/:\d+$/, ':1')],
    [
      'a page that hides our name in a user name',
      (url: string) => url.replace('http://', 'http://evil@').replace('evil@', '127.0.0.1@evil.example/'),
    ],
    ['a page with our name before its own', (url: string) => `http://${new URL(url).host}@evil.example`],
    ['a page with our name behind a sign that nobody sees', (url: string) => `${url}%00.evil.example`],
    ['another spelling of our address', (url: string) => url.replace('127.0.0.1', '[::1]')],
    ['a page that was made of text', (url: string) => `data:text/html,${url}`],
    ['a page inside of another', (url: string) => `blob:${url}/1`],
    ['an extension', () => 'chrome-extension://abcdefghijklmnop'],
    ['two pages at once', (url: string) => `${url}, http://evil.example`],
    ['a file', () => 'file://'],
    ['an empty word', () => ''],
  ])('%s is refused', async (_who, origin) => {
    const headers = { origin: origin(evening.hall.url) }
    expect(await tried(transport, headers)).toBe('out')
    expect(await tried(transport, { ...headers, [ownClientHeader]: '1' })).toBe('out')
  })
})

test('without Origin, polling needs the header of our own client, and a web socket is always refused (S10)', async () => {
  expect(await tried('polling', {})).toBe('out')
  expect(await tried('polling', { [ownClientHeader]: '1' })).toBe('in')
  expect(await tried('websocket', {})).toBe('out')
  expect(await tried('websocket', { [ownClientHeader]: '1' })).toBe('out')
})

test('a form on a foreign page can post nothing (S10)', async () => {
  const body = { code: evening.created.code, name: '', language: 'de' }
  for (const origin of ['http://evil.example', 'null', '']) {
    expect((await evening.hall.post('/api/join', body, { origin })).status).toBe(403)
  }
})
