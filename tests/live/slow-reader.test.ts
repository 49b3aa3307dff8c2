import { Socket as NetSocket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Socket } from 'socket.io-client'
import * as v from 'valibot'
import { openCafe, press, rounds, type Cafe } from './cafe.ts'
import { ask, card, command, next } from './evening.ts'

let cafe: Cafe
const heard: { online?: string[] }[] = []
beforeAll(async () => {
  cafe = await openCafe(1)
  cafe.moderator.on('presence', (presence: { online?: string[] }) => void heard.push(presence))
})
afterAll(() => cafe.end())

const wire = v.object({ ws: v.object({ _socket: v.instance(NetSocket) }) })

/** The operating system of the device takes nothing more from the network. */
function stopReading(socket: Socket): void {
  v.parse(wire, socket.io.engine.transport).ws._socket.pause()
}

test(
  'a device that takes nothing in any more is let go, and everybody else is served as before (D13)',
  { timeout: 30_000 },
  async () => {
    const { moderator } = cafe
    const text = 'ä'.repeat(480)
    await cafe.announce()
    await command(moderator, 'round.call', press(0, 'planned'))
    await command(moderator, 'round.start', press(0, 'called'))
    for (let at = 0; at < 20; at += 1) {
      const written = { ...card(`c-${at}`, text), step: rounds, table: 't1', round: 0 }
      expect(await command(moderator, 'card.add', written)).toMatchObject({ ok: true })
    }
    const [secret = ''] = await cafe.secrets('t1')
    const { socket } = await cafe.device(secret)
    await told((online) => online === 1)
    stopReading(socket)
    for (let asked = 0; asked < 300; asked += 1) socket.emit('sync', { have: null }, () => undefined)
    await told((online) => online === 0)
    expect(await ask(moderator, 'clock')).toHaveProperty('now')
  },
)

/** Waits until the moderator is told that so many are here. */
async function told(fits: (online: number) => boolean): Promise<void> {
  while (!fits(heard.at(-1)?.online?.length ?? 0)) await next(cafe.moderator, 'presence', 10_000)
}
