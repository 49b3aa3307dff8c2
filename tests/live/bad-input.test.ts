import { assertNoPoisoning } from '@fast-check/poisoning'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import older from 'socket.io-msgpack-parser'
import * as v from 'valibot'
import { commands } from '../../shared/commands/index.ts'
import { wireVersion } from '../../shared/wire/terms.ts'
import {
  ask,
  card,
  command,
  cookieFor,
  createWorkshop,
  enter,
  type Evening,
  knock,
  next,
  openEvening,
  outcome,
} from './evening.ts'

let evening: Evening
let guest: Socket
beforeAll(async () => {
  evening = await openEvening()
  guest = (await evening.guest('Anna')).socket
})
afterAll(() => evening.end())

const isTime = (answer: unknown): boolean => v.is(v.strictObject({ now: v.number() }), answer)

/** Everybody else is served as before. */
async function stillThere(): Promise<void> {
  expect(await ask(evening.moderator, 'clock')).toSatisfy(isTime)
}

describe('bad input is refused with a code, and nobody else notices', () => {
  test.each([
    ['an unknown message', 'card.add', {}, 'unknown-command'],
    ['a message named like something of every object', '__proto__', {}, 'unknown-command'],
    ['a command without envelope', 'command', null, 'malformed'],
    [
      'a command with a role in its envelope (S3)',
      'command',
      { id: 'x', name: 'card.add', input: {}, role: 'moderator' },
      'malformed',
    ],
    ['a command with a monstrous name', 'command', { id: 'x', name: 'a'.repeat(61), input: {} }, 'malformed'],
    ['an unknown command', 'command', { id: 'x', name: 'card.fly', input: {} }, 'unknown-command'],
    [
      'a command named like something of every object',
      'command',
      { id: 'x', name: 'constructor', input: {} },
      'unknown-command',
    ],
    ['a command of the moderator', 'command', { id: 'x', name: 'step.start', input: {} }, 'not-allowed'],
    ['a sync from nowhere', 'sync', { have: -1 }, 'malformed'],
    ['a sync of everything at once', 'sync', [], 'malformed'],
    ['a count of what waits that is none', 'waiting', { count: 'many' }, 'malformed'],
    ['a sheet without a name', 'sheet.open', {}, 'malformed'],
    ['an update that is no bytes', 'sheet.update', { sheet: 'board:x', update: 'text' }, 'malformed'],
  ])('%s', async (_what, message, input, code) => {
    expect(await ask(guest, message, input)).toMatchObject({ ok: false, code })
    await stillThere()
  })

  test('a text that is too long, a card for a wrong step, and one with foreign fields', async () => {
    expect(await command(guest, 'card.add', card('long', 'a'.repeat(501)))).toMatchObject({ code: 'text-too-long' })
    expect(await command(guest, 'card.add', { ...card('far'), step: 'nowhere' })).toMatchObject({
      code: 'step-unknown',
    })
    expect(await command(guest, 'card.add', { ...card('mine'), author: 'somebody' })).toMatchObject({
      code: 'malformed',
    })
  })

  test('a message without a wish to hear back, and one with nothing in it', async () => {
    guest.emit('command')
    guest.emit('sheet.update', { sheet: 'board:x', update: new Uint8Array(3) })
    expect(await ask(guest, 'clock')).toSatisfy(isTime)
    await stillThere()
  })

  test('a message larger than any we know ends the one who sent it (S11)', async () => {
    const { socket } = await evening.guest()
    const gone = next(socket, 'disconnect')
    socket.emit('command', { id: 'x', name: 'card.add', input: 'x'.repeat(80 * 1024) })
    await gone
    await stillThere()
  })

  test('bytes that are no message at all end the one who sent them (S11)', async () => {
    const { socket } = await evening.guest()
    const gone = next(socket, 'disconnect')
    socket.io.engine.write(Buffer.from([0xc1, 0xff, 0x00, 0x93]))
    await gone
    await stillThere()
  })
})

/** What the test runner and its libraries keep there by themselves. */
const ours = /^(__|Symbol\(undici)/

describe('keys that are more than a name (S4)', () => {
  const poisons = ['{"__proto__":{"role":"moderator"}}', '{"constructor":{"prototype":{"role":"moderator"}}}']

  test.each(Object.keys(commands))('%s takes none from a guest or a moderator', async (name) => {
    for (const poison of poisons) {
      const input: unknown = JSON.parse(poison)
      for (const socket of [guest, evening.moderator]) {
        const reply = await command(socket, name, input)
        // A guest who types in a hurry is slowed down, and nothing of it is done either.
        expect(reply.ok ? (await ask(guest, 'clock')) && reply : reply).toSatisfy(isHarmless)
      }
    }
    assertNoPoisoning({ ignoredRootRegex: ours })
    expect('role' in {}).toBe(false)
  })

  test('a vote for an option with such a name counts for nobody', async () => {
    const choice: unknown = JSON.parse('{"__proto__":3}')
    expect(await command(evening.moderator, 'vote.cast', { ballot: 'b', choice })).toMatchObject({ ok: false })
    assertNoPoisoning({ ignoredRootRegex: ours })
  })
})

/** Commands without any field take an empty input and leave foreign keys where they are: refused as well. */
const isHarmless = (reply: { ok: boolean }): boolean => !reply.ok

describe('who is not known is not let in', () => {
  test('with a wrong ticket, no ticket, or the ticket of another workshop', async () => {
    const { workshop } = evening.created
    const other = await createWorkshop(evening.hall)
    const stranger = await evening.guest()
    const knocks = [
      { as: 'guest', workshop, ticket: 'a'.repeat(32) },
      { as: 'guest', workshop },
      { as: 'guest', workshop: other.workshop, ticket: stranger.ticket },
      { as: 'guest', workshop: 'nowhere', ticket: stranger.ticket },
    ] as const
    for (const one of knocks) expect(await outcome(knock(evening.hall, one))).toBe('ticket-unknown')
  })

  test('with the cookie of another role or another workshop (S17)', async () => {
    const { hall, created } = evening
    const other = await createWorkshop(hall)
    const screen = await cookieFor(hall, created, 'screen')
    const foreign = await cookieFor(hall, other, 'moderator')
    const { workshop } = created
    const secret = foreign.split('=')[1] ?? ''
    const cookies = [
      '',
      screen,
      foreign,
      `tw-moderator-${workshop}=${secret}`,
      `tw-moderator-${workshop}=${screen.split('=')[1]}`,
      `tw-office=${secret}`,
    ]
    for (const cookie of cookies) {
      expect(await outcome(knock(hall, { as: 'moderator', workshop, cookie }))).toBe('link-unknown')
      expect(await outcome(knock(hall, { as: 'organizer', workshop, cookie }))).toBe('link-unknown')
    }
    expect(await outcome(knock(hall, { as: 'organizer', workshop, cookie: hall.office }))).toBe('in')
  })

  test('a page of another version is told to load anew, in the words of its own (D15)', async () => {
    const { workshop } = evening.created
    const socket = knock(evening.hall, { as: 'guest', workshop, wire: wireVersion - 1, parser: older })
    socket.on('connect', () => socket.emit('sync', { have: null }))
    expect(await next(socket, 'end')).toBe('reload')
  })

  test('a name is what the server has stamped, and no card tells its author (S3)', async () => {
    const { socket } = await evening.guest('Bela')
    const told = next<{ changes: unknown[] }>(evening.moderator, 'tell')
    await command(socket, 'card.add', card('by-bela'))
    const { changes } = await told
    expect(JSON.stringify(changes)).not.toContain('author')
  })
})

test('the projector may issue no command at all (S6)', async () => {
  const { hall, created } = evening
  const cookie = await cookieFor(hall, created, 'screen')
  const screen = await enter(hall, { as: 'screen', workshop: created.workshop, cookie })
  for (const name of Object.keys(commands)) {
    expect(await command(screen, name, {})).toMatchObject({ ok: false, code: 'not-allowed' })
  }
  screen.disconnect()
})
