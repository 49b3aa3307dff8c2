import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameOf, upgradeRequest } from '../faults/kit/raw.ts'
import { packed } from '../kit/packed.ts'
import { ask, type Evening, openEvening } from './evening.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

const portOf = ({ hall }: Evening): number => Number(new URL(hall.url).port)

/** A connection that listens to nothing and answers nothing; what came in is only collected. */
async function mute(first: string | Buffer): Promise<{ socket: Socket; gone: Promise<void>; heard: () => string }> {
  const socket = connect(portOf(evening), '127.0.0.1')
  let heard = ''
  socket.on('data', (piece) => (heard += piece.toString('latin1'))).on('error', () => undefined)
  const gone = new Promise<void>((settle) => socket.once('close', () => settle()))
  await new Promise((settle) => socket.once('connect', settle))
  socket.write(first)
  return { socket, gone, heard: () => heard }
}

describe('who holds a connection open and says nothing does not hold it for long (S11)', () => {
  // Each is let go within fifteen seconds; a library's own patience would be forty.
  test.concurrent.each([
    ['says nothing at all', ''],
    ['begins a request and stops', 'GET / HTTP/1.1\r\nHost: '],
    ['knocks and does not say who it is', 'upgrade'],
  ])('one that %s', { timeout: 25_000 }, async (_what, first) => {
    const { gone } = await mute(first === 'upgrade' ? upgradeRequest(portOf(evening)) : first)
    await gone
    expect(await ask(evening.moderator, 'clock')).toHaveProperty('now')
  })
})

/** A connection that was taken up, and answers no goodbye. */
async function upgraded(): Promise<Awaited<ReturnType<typeof mute>>> {
  const line = await mute(upgradeRequest(portOf(evening)))
  while (!line.heard().includes('pingInterval')) await new Promise((settle) => line.socket.once('data', settle))
  return line
}

describe('who is let go is gone, also without a goodbye of theirs (S11)', () => {
  test('one that says what nobody says', { timeout: 15_000 }, async () => {
    const { socket, gone } = await upgraded()
    socket.write(frameOf(packed({ type: 4, nsp: '/', data: { message: 'x' } })))
    await gone
  })

  test('one that announces more than is read: not one more byte is listened to', { timeout: 15_000 }, async () => {
    const { socket, gone } = await upgraded()
    socket.write(frameOf(Buffer.alloc(0), { length: 40 * 1024 * 1024 }))
    const more = setInterval(() => socket.write(Buffer.alloc(64 * 1024)), 1)
    await gone
    clearInterval(more)
    expect(socket.bytesWritten).toBeLessThan(20 * 1024 * 1024)
  })
})
