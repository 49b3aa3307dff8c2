import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import type { WorkshopEvent } from '../../shared/domain/events.ts'
import { violations } from '../../shared/rotation/verify.ts'
import { taskFor } from '../../server/seating/seating.ts'
import { loadState } from '../../server/pipeline/state.ts'
import type { PlanAnswer } from '../../shared/wire/http.ts'
import { tableSettings } from '../kit/random-cafe.ts'
import { cafeAgenda, mySeat, openCafe, own, press, rounds, type Cafe } from './cafe.ts'
import { caughtUp, command, cookieFor, createWorkshop, enter, type Guest } from './evening.ts'

let cafe: Cafe
beforeEach(async () => {
  cafe = await openCafe(4)
})
afterEach(() => cafe.end())

type Possible = Extract<PlanAnswer, { possible: true }>
function possible(answer: PlanAnswer): Possible['proposal'] {
  if (!answer.possible) throw new Error(`no plan: ${JSON.stringify(answer.conflicts)}`)
  return answer.proposal
}
const seatOf = async ({ socket }: Guest, round: number): Promise<string | null | undefined> =>
  (await own(socket, 'mySeat', mySeat))?.tables[round]
const stored = async () => (await loadState(cafe.hall.storage, cafe.workshop)).workshop

describe('a seating plan', () => {
  test('is a proposal until the moderator announces it; then every phone knows its tables in all rounds', async () => {
    const guests = await cafe.guests(12)
    const proposal = possible(await cafe.plan())
    expect(proposal).toMatchObject({ step: rounds, from: 0, moved: [] })
    expect(proposal.score.repeats).toBeGreaterThanOrEqual(proposal.score.bound)
    const workshop = await stored()
    const task = taskFor(workshop, rounds)
    expect(typeof task === 'string' ? task : violations(task, proposal.rounds)).toEqual([])
    expect(workshop.seatings.get(rounds)?.rounds ?? []).toEqual([])

    const announced = await command(cafe.moderator, 'seating.announce', { step: rounds, proposal: proposal.id })
    expect(announced).toMatchObject({ ok: true })
    for (const guest of guests) {
      const seats = await own(guest.socket, 'mySeat', mySeat)
      expect(seats?.tables).toEqual(proposal.rounds.map((round) => round[guest.participant]))
      expect(new Set(seats?.tables).size).toBe(3)
    }
  })

  test('that several people ask for at once leaves all of them to choose from', async () => {
    await cafe.guests(9)
    const asked = await Promise.all(Array.from({ length: 5 }, () => cafe.plan()))
    const ids = asked.map((answer) => possible(answer).id)
    expect(new Set(ids).size).toBe(5)
    const announce = (proposal: string) => command(cafe.moderator, 'seating.announce', { step: rounds, proposal })
    const [oldest = '', ...others] = ids
    expect(await announce(oldest)).toMatchObject({ ok: true })
    // D17: people have been told one plan, and no other takes its place unseen.
    for (const proposal of others) expect(await announce(proposal)).toMatchObject({ code: 'moved-on' })
    const nothing = { step: rounds, proposal: 'another' }
    expect(await command(cafe.moderator, 'seating.announce', nothing)).toMatchObject({ code: 'proposal-unknown' })
  })

  test('of the rounds that are left says who would be told another table, and how many meet for the first time', async () => {
    const guests = await cafe.guests(12)
    await cafe.announce()
    await command(cafe.moderator, 'round.call', press(0, 'planned'))
    await command(cafe.moderator, 'table.open', { table: 't4', open: false })
    const before = await Promise.all(guests.map((guest) => own(guest.socket, 'mySeat', mySeat)))
    const { from, moved, rounds: coming, encounters } = possible(await cafe.plan())
    expect(from).toBe(1)
    const lost = guests.flatMap(({ participant }, at) =>
      [1, 2].flatMap((round) => (before[at]?.tables[round] === 't4' ? [`${participant} ${round}`] : [])),
    )
    const changes = moved.map(({ participant, round }) => `${participant} ${round}`)
    expect(lost.length).toBeGreaterThan(0)
    expect(changes).toEqual(expect.arrayContaining(lost))
    for (const { participant, round, from: table, to } of moved) {
      const at = guests.findIndex((guest) => guest.participant === participant)
      expect([table, to]).toEqual([before[at]?.tables[round], coming[round - 1]?.[participant]])
      expect(table).not.toBe(to)
    }
    const now = (await stored()).seatings.get(rounds)?.rounds[0]?.seats ?? new Map<string, string>()
    expect(encounters).toBe(firstMeetings(Object.fromEntries(now), coming))
  })

  test('that cannot be is answered with the wish that cannot be kept', async () => {
    const [one, other] = await cafe.guests(8)
    const [a, b] = [one?.participant ?? '', other?.participant ?? '']
    await command(cafe.moderator, 'table.host', { table: 't1', participant: a })
    await command(cafe.moderator, 'table.host', { table: 't2', participant: b })
    await command(cafe.moderator, 'pair.wish', { a, b, wish: 'together' })
    const answer = await cafe.plan()
    expect(answer).toMatchObject({ possible: false, conflicts: [{ code: 'together-hosts' }] })
  })

  test('is made for staff alone, and only where somebody plans', async () => {
    const { hall, workshop, created, cookie } = cafe
    const path = `/api/workshops/${workshop}/seating`
    const codeOf = async (body: object, own = cookie): Promise<unknown> => {
      const answer = await hall.post(path, body, { cookie: own })
      return [answer.status, await answer.json()]
    }
    const screen = await cookieFor(hall, created, 'screen')
    for (const foreign of ['', screen]) {
      expect(await codeOf({ step: rounds }, foreign)).toEqual([403, { code: 'not-allowed' }])
    }
    const other = await createWorkshop(hall, cafeAgenda)
    const theirs = await cookieFor(hall, other, 'moderator')
    expect(await codeOf({ step: rounds }, theirs)).toEqual([403, { code: 'not-allowed' }])
    expect(await codeOf({ step: 'harvest' })).toEqual([400, { code: 'step-unknown' }])
    expect(await codeOf({ step: rounds, seed: 1 })).toEqual([400, { code: 'malformed' }])
    const empty = await hall.post(`/api/workshops/${other.workshop}/seating`, { step: rounds }, { cookie: theirs })
    expect(await empty.json()).toEqual({ code: 'no-tables' })
  })

  test('is not made where people choose for themselves', async () => {
    const steps = cafeAgenda.steps.map((step) =>
      step.seating ? { ...step, seating: { ...step.seating, mode: 'free' as const } } : step,
    )
    const reply = await command(cafe.moderator, 'agenda.plan', { agenda: { ...cafeAgenda, steps }, revision: 1 })
    expect(reply).toMatchObject({ ok: true })
    const { hall, workshop, cookie } = cafe
    const answer = await hall.post(`/api/workshops/${workshop}/seating`, { step: rounds }, { cookie })
    expect(await answer.json()).toEqual({ code: 'seats-planned' })
  })
})

/** Counted by names, the long way round. */
function firstMeetings(held: Record<string, string>, coming: Record<string, string>[]): number {
  const pairs = (seats: Record<string, string>): string[] =>
    Object.keys(seats).flatMap((a) =>
      Object.keys(seats).flatMap((b) => (a < b && seats[a] === seats[b] ? [`${a} ${b}`] : [])),
    )
  const met = new Set(pairs(held))
  return new Set(coming.flatMap(pairs).filter((pair) => !met.has(pair))).size
}

describe('while a plan of 500 people is made', () => {
  const people = Array.from({ length: 500 }, (_, at) => `p${at}`)
  const crowd: WorkshopEvent[] = [
    { type: 'workshop.opened' },
    // Large tables: no plan is ever proven best there, so the planner takes all the time that it is given.
    ...Array.from({ length: 25 }, (_, at): WorkshopEvent => {
      return { type: 'table.written', table: `t${at}`, settings: tableSettings(at + 1, { max: 22 }) }
    }),
    ...people.map((participant): WorkshopEvent => {
      return { type: 'participant.joined', participant, name: '', language: 'de', device: true }
    }),
    { type: 'step.started', step: rounds },
  ]

  test('the hall goes on: commands are answered before the plan is there', async () => {
    const { hall } = cafe
    const large = await createWorkshop(hall, cafeAgenda)
    const { workshop } = large
    const expectedVersion = (await hall.storage.events(workshop, 0)).length
    const events = crowd.map((body) => ({ at: 1, command: 'crowd', body }))
    await hall.storage.append({ workshop, expectedVersion, commands: [], events, votes: [], tickets: [] })
    const cookie = await cookieFor(hall, large, 'moderator')
    const moderator = await enter(hall, { as: 'moderator', workshop, cookie })
    await caughtUp(moderator)
    const order: string[] = []
    const asked = hall.post(`/api/workshops/${workshop}/seating`, { step: rounds }, { cookie }).then((answer) => {
      order.push('plan')
      return answer
    })
    for (let at = 0; at < 3; at += 1) {
      await command(moderator, 'message.send', { message: `m${at}`, tables: null, text: `Satz ${at}` })
      order.push('command')
    }
    const proposal = v.object({ proposal: v.object({ rounds: v.array(v.record(v.string(), v.string())) }) })
    const { rounds: planned } = v.parse(proposal, await (await asked).json()).proposal
    expect(order).toEqual(['command', 'command', 'command', 'plan'])
    expect(planned.map((seats) => Object.keys(seats).length)).toEqual([500, 500, 500])
    moderator.disconnect()
  })
})

describe('a change of tables', () => {
  test('that a phone has slept through is there at once when it wakes', async () => {
    const [guest] = await cafe.guests(8)
    if (!guest) throw new Error('nobody came')
    await cafe.announce()
    await command(cafe.moderator, 'round.call', press(0, 'planned'))
    await command(cafe.moderator, 'round.start', press(0, 'called'))
    const { version: before } = await caughtUp(guest.socket)
    guest.socket.disconnect()
    await command(cafe.moderator, 'seat.move', {
      step: rounds,
      round: 1,
      participant: guest.participant,
      table: 't3',
    })
    await command(cafe.moderator, 'round.call', press(1, 'planned'))
    const { hall, workshop } = cafe
    const woken = await enter(hall, { as: 'guest', workshop, ticket: guest.ticket })
    const { own: mine, changes, whole } = await caughtUp(woken, before)
    woken.disconnect()
    expect(whole).toBe(false)
    const seats = v.parse(mySeat, mine.find(([noun]) => noun === 'mySeat')?.[2])
    expect(seats.tables[1]).toBe('t3')
    const round = changes.find(([noun, id]) => noun === 'round' && id === `${rounds}.1`)
    expect(round?.[2]).toMatchObject({ state: 'called' })
  })

  test('that two moderators call at the same moment happens once, and the other one is told (D17)', async () => {
    await cafe.guests(8)
    await cafe.announce()
    await command(cafe.moderator, 'round.call', press(0, 'planned'))
    await command(cafe.moderator, 'round.start', press(0, 'called'))
    const { hall, created, workshop } = cafe
    const cookie = await cookieFor(hall, created, 'comoderator')
    const second = await enter(hall, { as: 'comoderator', workshop, cookie })
    const replies = await Promise.all(
      [cafe.moderator, second].map((socket) => command(socket, 'round.call', press(1, 'planned'))),
    )
    second.disconnect()
    expect(replies.map((reply) => (reply.ok ? 'called' : reply.code)).toSorted()).toEqual(['called', 'moved-on'])
    const calls = (await hall.storage.events(workshop, 0)).filter(({ body }) => isCall(body))
    expect(calls).toHaveLength(2)
  })

  test('finds a guest who comes late already seated: at the smallest table, now and in all rounds that are announced', async () => {
    const guests = await cafe.guests(11)
    await cafe.announce()
    await command(cafe.moderator, 'round.call', press(0, 'planned'))
    await command(cafe.moderator, 'round.start', press(0, 'called'))
    const taken = await Promise.all(guests.map((guest) => seatOf(guest, 0)))
    const late = await cafe.guest('Spät')
    const seats = await own(late.socket, 'mySeat', mySeat)
    const sizes = ['t1', 't2', 't3', 't4'].map((table) => taken.filter((seat) => seat === table).length)
    expect(sizes.toSorted((a, b) => a - b)).toEqual([2, 3, 3, 3])
    expect(seats?.tables[0]).toBe(`t${sizes.indexOf(2) + 1}`)
    expect(new Set(seats?.tables).size).toBe(3)
  })
})

const isCall = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'round.called'
