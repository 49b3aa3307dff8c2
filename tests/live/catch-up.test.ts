import fc from 'fast-check'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Own, Tell } from '../../shared/wire/messages.ts'
import { seeded } from '../kit/seeded.ts'
import { ask, card, caughtUp, command, type Evening, type Guest, knock, openEvening, outcome } from './evening.ts'
import { firstCollect } from './hall.ts'

let evening: Evening
let phones: Guest[]
beforeAll(async () => {
  evening = await openEvening()
  phones = [await evening.guest('Anna'), await evening.guest('Bela')]
})
afterAll(() => evening.end())

/** What a phone holds; over real sockets that are cut and come back. */
class Phone {
  version: number | null = null
  nouns = new Map<string, string>()

  take(changes: readonly (readonly [string, string, unknown])[]): void {
    for (const [noun, id, value] of changes) {
      if (value === null) this.nouns.delete(`${noun} ${id}`)
      else this.nouns.set(`${noun} ${id}`, JSON.stringify(value))
    }
  }

  async connect(guest: Guest): Promise<Socket> {
    const socket = knock(evening.hall, { as: 'guest', workshop: guest.workshop, ticket: guest.ticket })
    socket.on('tell', ({ to, changes }: Tell) => {
      this.take(changes)
      this.version = Math.max(this.version ?? 0, to)
    })
    await outcome(socket)
    await this.sync(socket)
    return socket
  }

  async sync(socket: Socket): Promise<void> {
    const answer = await caughtUp(socket, this.version)
    if (answer.whole) this.nouns.clear()
    this.take(answer.changes)
    this.version = answer.version
  }

  all(): unknown {
    return Object.fromEntries([...this.nouns].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

let names = 0

test(
  'a phone that is cut off at random knows at the end what a new phone is told (D6)',
  { timeout: 60_000 },
  async () => {
    const anyCourse = fc.array(fc.constantFrom('cut', 'card', 'card', 'hold', 'release', 'timer'), { maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(anyCourse, async (course) => {
        // People of their own for each course: nobody is asked to be slower (S9).
        const [here, later] = [await evening.guest('Cem'), await evening.guest('Dilan')]
        const phone = new Phone()
        const cards: string[] = []
        let socket = await phone.connect(here)
        const acts: Record<string, () => Promise<unknown>> = {
          async cut() {
            if (socket.connected) socket.disconnect()
            else socket = await phone.connect(here)
          },
          async card() {
            cards.push(`card-${(names += 1)}`)
            await command(evening.moderator, 'card.add', card(cards.at(-1) ?? ''))
          },
          hold: () => command(evening.moderator, 'card.hold', { card: cards[0] ?? 'none', ground: '' }),
          release: () => command(evening.moderator, 'card.release', { card: cards[0] ?? 'none' }),
          timer: () => command(evening.moderator, 'timer.start', { seconds: 60, from: firstCollect }),
        }
        for (const act of course) await acts[act]?.()
        if (!socket.connected) socket = await phone.connect(here)
        // Whatever was told before this answer has come before it.
        await phone.sync(socket)
        const fresh = new Phone()
        const other = await fresh.connect(later)
        expect(phone.all()).toEqual(fresh.all())
        socket.disconnect()
        other.disconnect()
      }),
      seeded(15),
    )
  },
)

test('a guest sees own things at once, and only own ones', async () => {
  const [anna, bela] = [phones[0]!, phones[1]!]
  const heard: unknown[] = []
  bela.socket.on('own', (own: unknown) => void heard.push(own))
  const own = new Promise<Own>((settle) => anna.socket.once('own', settle))
  await command(anna.socket, 'card.add', card('annas'))
  expect(await own).toMatchObject({ changes: [['myCard', 'annas', { text: 'Karte annas' }]] })
  await ask(bela.socket, 'clock')
  expect(heard).toEqual([])
})

test('the acknowledgement comes before the telling', async () => {
  const { socket } = phones[0]!
  // Whatever was told before has come when this is answered.
  await ask(evening.moderator, 'sync', { have: null })
  await ask(socket, 'clock')
  const order: string[] = []
  socket.on('tell', () => void order.push('told'))
  const told = new Promise((settle) => socket.once('tell', settle))
  socket.emit('command', { id: 'in-order', name: 'card.add', input: card('in-order') }, () =>
    order.push('acknowledged'),
  )
  await told
  expect(order).toEqual(['acknowledged', 'told'])
})
