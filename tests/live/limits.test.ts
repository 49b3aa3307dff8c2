import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Presence } from '../../shared/wire/messages.ts'
import { ask, card, command, type Evening, knock, next, openEvening, outcome, record } from './evening.ts'

const tooFast = v.object({ code: v.literal('too-fast') })

let evening: Evening
const heard: Presence[] = []
beforeAll(async () => {
  evening = await openEvening()
  evening.moderator.on('presence', (presence: Presence) => void heard.push(presence))
})
afterAll(() => evening.end())

describe('a phone that floods', () => {
  test('is slowed down, and the phone beside it is not (S9)', async () => {
    const flood = await evening.guest()
    const calm = await evening.guest()
    const sent = Array.from({ length: 100 }, (_none, at) =>
      command(flood.socket, 'card.withdraw', { card: `none-${at}` }),
    )
    const beside = await command(calm.socket, 'card.add', card('calm'))
    const codes = (await Promise.all(sent)).map((reply) => (reply.ok ? 'ok' : reply.code))
    expect(codes.filter((code) => code === 'too-fast').length).toBeGreaterThanOrEqual(70)
    expect(codes.filter((code) => code === 'card-unknown').length).toBeGreaterThanOrEqual(20)
    expect(beside).toMatchObject({ ok: true })
  })

  test('gets no further with a second socket', async () => {
    const guest = await evening.guest()
    const second = knock(evening.hall, { as: 'guest', workshop: guest.workshop, ticket: guest.ticket })
    await outcome(second)
    const sent = Array.from({ length: 60 }, (_none, at) =>
      command(at % 2 ? guest.socket : second, 'card.withdraw', { card: 'none' }),
    )
    const slowed = (await Promise.all(sent)).filter((reply) => !reply.ok && reply.code === 'too-fast')
    expect(slowed.length).toBeGreaterThanOrEqual(35)
    second.disconnect()
  })

  test('may not ask for the whole again and again either', async () => {
    const { socket } = await evening.guest()
    const asked = Array.from({ length: 150 }, () => ask(socket, 'sync', { have: null }))
    const slowed = (await Promise.all(asked)).filter((answer) => v.is(tooFast, answer))
    expect(slowed.length).toBeGreaterThan(50)
  })
})

describe('who is here', () => {
  test('is counted by people and not by devices, and only staff learn who', async () => {
    const guest = await evening.guest('Cem')
    const again = knock(evening.hall, { as: 'guest', workshop: guest.workshop, ticket: guest.ticket })
    await outcome(again)
    const seen = record(guest.socket, 'presence')
    const staff = await told(({ online }) => online?.includes(guest.participant) ?? false)
    expect(staff.online).toHaveLength(staff.here)
    again.disconnect()
    guest.socket.emit('waiting', { count: 3 })
    await told(({ waiting }) => waiting === 3)
    for (const presence of seen) expect(Object.keys(presence ?? {})).toEqual(['here'])
    guest.socket.disconnect()
    const gone = await told(({ online }) => !online?.includes(guest.participant))
    expect(gone).toMatchObject({ here: staff.here - 1, waiting: 0 })
  })

  test('is told at most once a second', async () => {
    const before = heard.length
    const begin = Date.now()
    const guests = await Promise.all(Array.from({ length: 8 }, () => evening.guest()))
    await told(({ online }) => guests.every(({ participant }) => online?.includes(participant)))
    expect(heard.length - before).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - begin) / 1000))
  })
})

/** The latest that the moderator was told of who is here, as soon as it says so. */
async function told(holds: (presence: Presence) => boolean): Promise<Presence> {
  for (;;) {
    const latest = heard.at(-1)
    if (latest && holds(latest)) return latest
    await next(evening.moderator, 'presence', 4000)
  }
}
