import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { dotsIn, type Choice } from '../../shared/domain/ballot.ts'
import { randomOf } from '../../rehearsal/random.ts'
import type { Created } from '../../shared/wire/http.ts'
import {
  card,
  command,
  cookieFor,
  createWorkshop,
  enter,
  type Evening,
  joinAs,
  openEvening,
  wholeOf,
} from './evening.ts'
import { agenda, firstCollect } from './hall.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

const dots = 3
const options = ['a', 'b', 'c']
const weighing = agenda.steps.find(({ kind }) => kind === 'weigh')?.id ?? ''
const steps = agenda.steps.map((step) =>
  step.id === weighing ? { ...step, on: 'cards', of: [firstCollect], dots, stack: true } : step,
)

const planned = v.object({ revision: v.number() })

/** A ballot on three cards; in every workshop ballot and cards are called the same. */
async function openBallot(created: Created, moderator: Socket): Promise<void> {
  const must = async (name: string, input: unknown): Promise<void> =>
    expect([name, await command(moderator, name, input)]).toEqual([name, expect.objectContaining({ ok: true })])
  for (const option of options) await must('card.add', card(option))
  const { changes } = await wholeOf(moderator)
  const { revision } = v.parse(planned, changes.find(([noun]) => noun === 'agenda')?.[2])
  await must('agenda.plan', { agenda: { ...agenda, steps }, revision })
  await must('step.start', { step: weighing, from: firstCollect })
  await must('ballot.open', { ballot: 'b1', step: weighing, from: weighing })
  expect(await evening.hall.storage.votes(created.workshop)).toEqual([])
}

async function neighbour(): Promise<{ created: Created; moderator: Socket }> {
  const { hall } = evening
  const created = await createWorkshop(hall)
  const cookie = await cookieFor(hall, created, 'moderator')
  const moderator = await enter(hall, { as: 'moderator', workshop: created.workshop, cookie })
  await command(moderator, 'workshop.open', {})
  await command(moderator, 'step.start', { step: firstCollect, from: null })
  return { created, moderator }
}

const choices = (seed: string, count: number): Choice[] => {
  const random = randomOf(seed)
  return Array.from({ length: count }, () =>
    Object.fromEntries(options.map((option) => [option, Math.floor(random() * 3)] as const)),
  )
}

const totalsOf = (cast: readonly { choice: Choice }[]): Choice =>
  Object.fromEntries(
    options.map((option) => [option, cast.reduce((sum, { choice }) => sum + (choice[option] ?? 0), 0)]),
  )

test('a hundred votes of one person over several sockets at once never exceed the budget, and reach no other workshop (S16, S17)', async () => {
  const { hall, created, moderator } = evening
  const beside = await neighbour()
  await openBallot(created, moderator)
  await openBallot(beside.created, beside.moderator)
  const quiet = await joinAs(hall, beside.created)
  const neighbourSocket = await enter(hall, { as: 'guest', workshop: beside.created.workshop, ticket: quiet.ticket })
  expect(await command(neighbourSocket, 'vote.cast', { ballot: 'b1', choice: { a: 2 } })).toMatchObject({ ok: true })
  const { ticket, socket } = await evening.guest('Anna')
  const knock = { as: 'guest', workshop: created.workshop, ticket } as const
  const sockets = [socket, await enter(hall, knock), await enter(hall, knock)]
  const seed = String(Date.now())
  const sent = choices(seed, 100)
  const replies = await Promise.all(
    sent.map((choice, at) => command(sockets[at % 3] ?? socket, 'vote.cast', { ballot: 'b1', choice })),
  )
  const rows = await hall.storage.votes(created.workshop)
  expect(rows, `seed ${seed}`).toHaveLength(1)
  for (const { choice } of rows) expect(dotsIn(choice)).toBeLessThanOrEqual(dots)
  // Only ones within the budget were taken, and the one that counts is one of them.
  const taken = sent.filter((_choice, at) => replies[at]?.ok)
  expect(taken.length).toBeGreaterThan(0)
  for (const choice of taken) expect(dotsIn(choice)).toBeLessThanOrEqual(dots)
  expect(taken.map((choice) => totalsOf([{ choice }]))).toContainEqual(totalsOf(rows))
  expect(await hall.storage.votes(beside.created.workshop)).toMatchObject([{ choice: { a: 2 } }])
  for (const one of [...sockets, neighbourSocket, beside.moderator]) one.disconnect()
})

test('the result is the sum of what everybody chose last, and then nobody can tell who chose what (S16, P6)', async () => {
  const { hall, created, moderator } = evening
  const people = await Promise.all(Array.from({ length: 8 }, () => evening.guest()))
  await Promise.all(
    people.flatMap(({ socket }, at) =>
      choices(`who ${at}`, 5).map((choice) => command(socket, 'vote.cast', { ballot: 'b1', choice })),
    ),
  )
  const cast = await hall.storage.votes(created.workshop)
  expect(cast.length).toBeGreaterThan(2)
  expect(await command(moderator, 'ballot.close', { ballot: 'b1' })).toMatchObject({ ok: true })
  const events = await hall.storage.events(created.workshop, 0)
  const closed = events.map(({ body }) => body).find((body) => isClosing(body))
  expect(closed).toMatchObject({ totals: totalsOf(cast), voters: cast.length })
  expect(await hall.storage.votes(created.workshop)).toEqual([])
  expect(JSON.stringify(events)).not.toContain('"choice"')
})

const isClosing = (body: unknown): boolean => v.is(v.looseObject({ type: v.literal('ballot.closed') }), body)
