import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, Proposal } from '../../shared/commands/command.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { openMemory } from '../../server/storage/memory.ts'
import type { Append, Storage } from '../../server/storage/storage.ts'
import { inStep, islands, jumpTo, loserCodes, order, planOf, pressesOf, type Press } from '../kit/presses.ts'
import { agenda } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'
import { anna, card, id, moderator, openHouse, type House } from './house.ts'

const other: Actor = { role: 'moderator', who: 'link-2' }
const pairs = 500

/** Real rooms over the memory; while `slow` is set each commit waits for its turn. */
async function openHall() {
  const memory = openMemory()
  const plans = new Map<string, Proposal | null>()
  const slow: { until: (() => Promise<unknown>) | null } = { until: null }
  const storage: Storage = {
    ...memory,
    async append(append: Append) {
      await slow.until?.()
      await memory.append(append)
    },
  }
  const cards = ['k1', 'k2']
  const board = { named: 'A' }
  const house = await openHouse({
    storage,
    board: () => islands(cards, board.named),
    proposal: (named) => plans.get(named) ?? null,
  })
  await house.send('step.start', { step: 'criticism-cards', from: null })
  for (const one of cards) await house.send('card.add', card(one), anna)
  await house.send('step.start', { step: 'criticism-islands', from: 'criticism-cards' })
  await house.send('cluster.seal', { step: 'criticism-islands', from: 'criticism-islands' })
  return { house, slow, plans, board, storage: memory }
}
type Hall = Awaited<ReturnType<typeof openHall>>

/** Both look at the hall as it stands: at the same plans too. */
async function look({ house, plans, board }: Hall): Promise<Workshop> {
  const facts = await house.facts()
  board.named = String(facts.version)
  plans.clear()
  for (const named of ['plan-one', 'plan-two', 'plan-walk']) plans.set(named, planOf(facts, named))
  return facts
}

const choose = (presses: readonly Press[], at: number): Press | undefined => presses[at % Math.max(1, presses.length)]

/** Somebody alone has brought the evening to where it stands: jumped to a step, and pressed a few times. */
async function walk(hall: Hall, step: string, turns: readonly number[]): Promise<void> {
  const jump = jumpTo(step, await look(hall))
  await hall.house.send(jump.name, jump.input('walk'))
  for (const at of turns) {
    const chosen = choose(inStep(await look(hall)), at)
    if (chosen) await hall.house.send(chosen.name, chosen.input('walk'))
  }
}

interface Hands {
  one: Press
  two: Press
}

/** Two hands at the same moment; who is heard first, and what shares a commit, is the scheduler's choice. */
async function pressTogether({ house, slow }: Hall, scheduler: fc.Scheduler, { one, two }: Hands) {
  slow.until = () => scheduler.schedule(Promise.resolve(), 'commit')
  const hand = (who: Actor, name: string, { name: command, input }: Press) =>
    scheduler.schedule(Promise.resolve(), name).then(() => house.send(command, input(name), who))
  const both = Promise.all([hand(moderator, 'one', one), hand(other, 'two', two)])
  await scheduler.waitFor(both)
  slow.until = null
  return both
}

const pair = fc.record({
  // Most is to be pressed where people sit at tables.
  step: fc.oneof(
    fc.constantFrom(...order),
    fc.constantFrom('rounds', 'rounds', 'rooms', 'harvest', 'criticism-islands', 'criticism-dots'),
  ),
  turns: fc.array(fc.nat(30), { maxLength: 9 }),
  one: fc.nat(60),
  two: fc.nat(60),
})

const stepIndex = ({ current }: Workshop): number => (current === null ? -1 : order.indexOf(current))

const roundsCalled = ({ seatings }: Workshop): number =>
  [...seatings.values()].flatMap(({ rounds }) => rounds.filter(({ calledAt }) => calledAt !== null)).length

const snapshot = (facts: Workshop) => ({
  version: facts.version,
  step: stepIndex(facts),
  called: roundsCalled(facts),
  plans: [...facts.seatings.values()].reduce((sum, { revision }) => sum + revision, 0),
  ballots: facts.ballots.size,
})

test(`of two moderators who press the same at the same moment exactly one wins, and the other is told so, ${pairs} times (D17)`, async () => {
  const pressed = new Set<string>()
  await fc.assert(
    fc.asyncProperty(pair, fc.scheduler(), async ({ step, turns, one }, scheduler) => {
      const hall = await openHall()
      await walk(hall, step, turns)
      const seen = await look(hall)
      const before = snapshot(seen)
      const chosen = choose(pressesOf(seen), one)
      if (!chosen) throw new Error('there is always something to press')
      const replies = await pressTogether(hall, scheduler, { one: chosen, two: chosen })
      const refused = replies.filter((reply) => !reply.ok)
      expect(refused, chosen.name).toHaveLength(1)
      for (const reply of refused) expect(loserCodes, chosen.name).toContain(reply.ok ? '' : reply.code)
      const after = snapshot(await hall.house.facts())
      expect(after.called - before.called).toBeLessThanOrEqual(1)
      expect(after.plans - before.plans).toBeLessThanOrEqual(1)
      expect(after.ballots - before.ballots).toBeLessThanOrEqual(1)
      const moved = chosen.name === 'step.start' || chosen.name === 'step.skip'
      if (moved && after.step !== -1) expect(after.step).toBe(before.step + 1)
      // Whatever happened was of one hand.
      const events = await hall.storage.events(id, before.version)
      expect(new Set(events.map(({ command }) => command)).size).toBe(1)
      expect(await hall.house.facts()).toEqual(await hall.house.stored())
      pressed.add(chosen.name)
    }),
    seeded(pairs),
  )
  const names = ['step.start', 'step.skip', 'workshop.close', 'round.call', 'round.start', 'round.end']
  const all = [...names, 'seating.announce', 'cluster.seal', 'ballot.open', 'ballot.close', 'harvest.call']
  expect([...pressed]).toEqual(expect.arrayContaining(all))
})

test('two moderators who press different things never skip a step or a round, and no hand undoes what the other did unseen (D17)', async () => {
  await fc.assert(
    fc.asyncProperty(pair, fc.scheduler(), async ({ step, turns, one, two }, scheduler) => {
      const hall = await openHall()
      await walk(hall, step, turns)
      const seen = await look(hall)
      const [first, second] = [choose(pressesOf(seen), one), choose(pressesOf(seen), two)]
      if (!first || !second) throw new Error('there is always something to press')
      const before = snapshot(seen)
      const replies = await pressTogether(hall, scheduler, { one: first, two: second })
      expect(
        replies.some((reply) => reply.ok),
        JSON.stringify([first, replies]),
      ).toBe(true)
      const after = snapshot(await hall.house.facts())
      if (after.step !== -1) expect(after.step - before.step).toBeLessThanOrEqual(1)
      expect(after.called - before.called).toBeLessThanOrEqual(1)
      expect(after.plans - before.plans).toBeLessThanOrEqual(1)
      expect(after.ballots - before.ballots).toBeLessThanOrEqual(1)
      expect(await hall.house.facts()).toEqual(await hall.house.stored())
    }),
    seeded(200),
  )
})

test('the clock of the step before is not the clock of this one (D17)', async () => {
  const { house } = await openHall()
  await house.send('step.start', { step: 'criticism-dots', from: 'criticism-islands' })
  const { timer } = await house.facts()
  for (const [name, input] of [
    ['timer.start', { seconds: null }],
    ['timer.pause', {}],
    ['timer.prolong', { seconds: -60 }],
    ['timer.clear', {}],
  ] as const) {
    const reply = await house.send(name, { ...input, from: 'criticism-islands' }, other)
    expect(reply).toMatchObject({ ok: false, code: 'moved-on' })
  }
  expect((await house.facts()).timer).toEqual(timer)
})

test('a clock that both start runs once', async () => {
  const { house } = await openHall()
  const from = 'criticism-islands'
  await house.send('timer.start', { seconds: 300, from })
  const { timer } = await house.facts()
  expect(await house.send('timer.start', { seconds: null, from }, other)).toMatchObject({ ok: true })
  expect((await house.facts()).timer).toEqual(timer)
})

test('of two agendas that were edited from the same one, the second is refused and nothing is lost (D17)', async () => {
  const house: House = await openHouse()
  const { agendaRevision: revision } = await house.facts()
  const renamed = (title: string) => ({
    ...agenda,
    steps: agenda.steps.map((step, at) => (at === 0 ? { ...step, title: { de: title } } : step)),
  })
  const replies = await Promise.all([
    house.send('agenda.plan', { agenda: renamed('Ankommen'), revision }, moderator),
    house.send('agenda.plan', { agenda: renamed('Begrüßung'), revision }, other),
  ])
  expect(replies).toMatchObject([{ ok: true }, { ok: false, code: 'agenda-changed' }])
  expect((await house.facts()).agenda?.steps[0]?.title).toEqual({ de: 'Ankommen' })
})
