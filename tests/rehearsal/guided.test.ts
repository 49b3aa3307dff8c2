import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { play } from '../../rehearsal/play.ts'
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
  await moderator.send('ballot.open', { ballot: 'mood', step: 'reflection' })
  await seen(store, () => (store.get('ballot', 'mood')?.voters ?? 0) >= 5)
  await moderator.send('ballot.close', { ballot: 'mood' })
  await moderator.send('workshop.close', {})
  const ledger = await evening
  expect(ledger.cards.length).toBeGreaterThan(12)
  moderator.close()
}, 25_000)

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
