import { Socket as NetSocket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Socket } from 'socket.io-client'
import * as v from 'valibot'
import { ask, card, command, enter, next, openEvening, type Evening } from './evening.ts'

let evening: Evening
const heard: { here: number }[] = []
beforeAll(async () => {
  evening = await openEvening()
  evening.moderator.on('presence', (presence: { here: number }) => void heard.push(presence))
})
afterAll(() => evening.end())

const wire = v.object({ ws: v.object({ _socket: v.instance(NetSocket) }) })

/** The phone's operating system takes nothing more from the network. */
function stopReading(socket: Socket): void {
  v.parse(wire, socket.io.engine.transport).ws._socket.pause()
}

test(
  'a phone that takes nothing in any more is let go, and everybody else is served as before (D13)',
  { timeout: 30_000 },
  async () => {
    const text = 'ä'.repeat(480)
    await Promise.all(
      Array.from({ length: 300 }, (_none, at) => command(evening.moderator, 'card.add', card(`c-${at}`, text))),
    )
    const guest = await evening.guest()
    const slow = await enter(evening.hall, { as: 'guest', workshop: guest.workshop, ticket: guest.ticket })
    await told((here) => here === 1)
    guest.socket.disconnect()
    stopReading(slow)
    for (let asked = 0; asked < 60; asked += 1) slow.emit('sync', { have: null }, () => undefined)
    await told((here) => here === 0)
    expect(await ask(evening.moderator, 'clock')).toHaveProperty('now')
    slow.disconnect()
  },
)

/** Waits until the moderator is told that so many are here. */
async function told(fits: (here: number) => boolean): Promise<void> {
  while (!fits(heard.at(-1)?.here ?? 0)) await next(evening.moderator, 'presence', 10_000)
}
