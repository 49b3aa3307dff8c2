import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, planSeating } from '../../rehearsal/door.ts'
import { play } from '../../rehearsal/play.ts'
import { roundId } from '../../shared/domain/round.ts'
import { openTown, seen, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('when a moderator leads by hand, the people follow from step to step and go home at the end', async () => {
  const order = await town.order({ drive: 'guided', people: 6, seed: 'hand' })
  const evening = play(order, AbortSignal.timeout(20_000))
  const moderator = await town.moderator(order)
  const { store } = moderator
  const start = (step: string) =>
    moderator.send('step.start', { step, from: store.get('workshop', 'it')?.current ?? null })
  await seen(store, () => store.get('people', 'it')?.joined === 6)
  expect(store.all('card')).toEqual([])

  await start('criticism-cards')
  await seen(store, () => store.all('card').length >= 12)
  await start('utopias')
  await seen(store, () => store.all('sketch').some(({ members, fields }) => members > 1 && fields['text']))
  await start('reflection')
  await moderator.send('ballot.open', { ballot: 'mood', step: 'reflection', from: 'reflection' })
  await seen(store, () => (store.get('ballot', 'mood')?.voters ?? 0) >= 5)
  await moderator.send('ballot.close', { ballot: 'mood' })
  await moderator.send('workshop.close', { from: 'reflection' })
  const ledger = await evening
  expect(ledger.cards.length).toBeGreaterThan(12)
  moderator.close()
}, 25_000)

test('when a moderator leads a café by hand, the people sit down, write at their tables and follow the calls', async () => {
  const order = await town.order({ drive: 'guided', people: 12, seed: 'café by hand' }, 'world-cafe')
  const evening = play(order, AbortSignal.timeout(30_000))
  const moderator = await town.moderator(order)
  const { store } = moderator
  const step = 'rounds'
  await seen(store, () => (store.get('people', 'it')?.joined ?? 0) >= 11)
  // The hall stands ready, as the office would have set it up.
  expect(store.all('table').map(({ number }) => number)).toEqual([1, 2, 3])
  const first = store.all('table')[0]?.id ?? ''
  await moderator.send('table.host', { table: first, participant: store.all('participant')[0]?.id ?? '' })
  await moderator.send('step.start', { step, from: null })
  const door = await enter(town.url, order.moderator)
  const planned = await planSeating(door, order.workshop, step)
  if (!planned.possible) throw new Error('no plan')
  await moderator.send('seating.announce', { step, proposal: planned.proposal.id })
  const insightOf = (round: number) =>
    store.all('card').some((card) => card.kind === 'insight' && card.table === first && card.round === round)
  for (const round of [0, 1]) {
    await moderator.send('round.call', { step, round, seen: 'planned' })
    await moderator.send('round.start', { step, round, seen: 'called' })
    await seen(store, () => insightOf(round))
  }
  await seen(store, () => store.get('people', 'it')?.joined === 12)
  const counts = store.get('round', roundId(step, 1))?.counts ?? {}
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(11)
  expect(store.all('card').every(({ table, round }) => table !== null && round !== null)).toBe(true)
  await moderator.send('workshop.close', { from: null })
  const ledger = await evening
  await seen(store, () => store.all('card').length === ledger.cards.length)
  moderator.close()
}, 35_000)

test('the office starts a rehearsal as a process of its own, and its people go when the server goes', async () => {
  const order = await town.order({ drive: 'guided', people: 4, seed: 'office' })
  const child = fork('rehearsal/main.ts', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = once(child, 'exit')
  child.send(order)
  const moderator = await town.moderator(order)
  await seen(moderator.store, () => moderator.presence().here === 4)
  child.disconnect()
  await seen(moderator.store, () => moderator.presence().here === 0)
  await gone
  expect(child.exitCode).toBe(0)
  moderator.close()
}, 25_000)
