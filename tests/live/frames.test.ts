import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { packed } from '../kit/packed.ts'
import { ask, cookieFor, type Evening, enter, joinAs, knock, next, openEvening } from './evening.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

const isTime = (answer: unknown): boolean => v.is(v.strictObject({ now: v.number() }), answer)
const othersAreServed = async (): Promise<void> => {
  expect(await ask(evening.moderator, 'clock')).toSatisfy(isTime)
}
const repeated = (bytes: number[], times: number): Buffer =>
  Buffer.concat(Array.from({ length: times }, () => Buffer.from(bytes)))

/** A connection of which the server does not know yet who it is. */
async function stranger(): Promise<Socket> {
  const socket = knock(evening.hall, { as: 'guest', workshop: 'nowhere', ticket: 'x' })
  await new Promise<void>((settle) => socket.io.once('open', settle))
  return socket
}

const bombs: [string, Buffer][] = [
  ['announces lists of thirty million entries inside each other', repeated([0xdd, 0x01, 0xc9, 0xc3, 0x80], 200)],
  ['announces a gigabyte of bytes', Buffer.from([0xc9, 0x3f, 0xff, 0xff, 0xff, 0x00])],
  ['announces more entries than there are bytes', Buffer.from([0xdf, 0xff, 0xff, 0xff, 0xff, 0xa1, 0x61])],
  ['is nested sixty thousand times', Buffer.alloc(3000, 0x91)],
  ['is cut off', Buffer.from([0x83, 0xa4])],
]

describe('bytes that would end the evening end the one who sent them (S11)', () => {
  test.each(bombs)('from a stranger: a packet that %s', async (_what, bomb) => {
    const socket = await stranger()
    const gone = next(socket, 'connect_error').catch(() => undefined)
    socket.io.engine.write(bomb)
    await Promise.race([gone, new Promise((settle) => socket.io.engine.once('close', settle))])
    socket.disconnect()
    await othersAreServed()
  })

  test.each(bombs)('from a guest: a packet that %s', async (_what, bomb) => {
    const { socket } = await evening.guest()
    const gone = next(socket, 'disconnect')
    socket.io.engine.write(bomb)
    await gone
    await othersAreServed()
  })

  test.each([
    ['another namespace', { type: 0, nsp: '/admin', data: {} }],
    ['a kind of packet that only servers send', { type: 4, nsp: '/', data: { message: 'x' } }],
    ['an answer nobody asked for', { type: 3, nsp: '/', id: 1, data: [] }],
    ['a question with a number that is none', { type: 2, nsp: '/', id: 2 ** 60, data: ['clock'] }],
    ['a question without a name', { type: 2, nsp: '/', data: [] }],
    ['attachments', { type: 2, nsp: '/', data: ['clock'], attachments: 3 }],
  ])('%s', async (_what, packet) => {
    const { socket } = await evening.guest()
    const gone = next(socket, 'disconnect')
    const frame = packed(packet)
    socket.io.engine.write(frame)
    await gone
    await othersAreServed()
  })
})

describe('nobody says what only the server knows (S3)', () => {
  test('a guest who says that it has gone is gone, and is not counted out twice', async () => {
    const { created, hall } = evening
    const joined = await joinAs(hall, created)
    const knocked = { as: 'guest', workshop: created.workshop, ticket: joined.ticket } as const
    const there = await enter(hall, knocked)
    for (const name of ['disconnect', 'disconnecting', 'error', 'newListener']) {
      const liar = await enter(hall, knocked)
      const gone = next(liar, 'disconnect')
      const frame = packed({ type: 2, nsp: '/', data: [name, 'transport close'] })
      liar.io.engine.write(frame)
      await gone
    }
    const cookie = await cookieFor(hall, created, 'moderator')
    const moderator = knock(hall, { as: 'moderator', workshop: created.workshop, cookie })
    const { online } = await next<{ online: string[] }>(moderator, 'presence')
    expect(online).toContain(joined.participant)
    there.disconnect()
    moderator.disconnect()
  })
})

describe('at the door (S11)', () => {
  test('who talks before being let in is let go', async () => {
    const socket = await stranger()
    const closed = new Promise((settle) => socket.io.engine.once('close', settle))
    for (let frame = 0; frame < 6; frame += 1) {
      const hello = packed({ type: 0, nsp: '/', data: { as: 'guest' } })
      socket.io.engine.write(hello)
    }
    await closed
    await othersAreServed()
  })

  test('a hello of many kilobytes is not listened to', async () => {
    const { hall, created } = evening
    const socket = knock(hall, { as: 'guest', workshop: created.workshop, ticket: 'x'.repeat(20_000) })
    await new Promise((settle) => socket.io.once('close', settle))
    socket.disconnect()
    await othersAreServed()
  })
})
