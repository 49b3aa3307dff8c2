import { expect, test } from 'vitest'
import { catchUpWith } from '../../client/session/catch-up.ts'
import { createClock } from '../../client/session/clock.ts'
import { createStore } from '../../client/session/store.ts'
import type { Change } from '../../shared/views/nouns.ts'
import type { SyncAnswer, SyncAsk } from '../../shared/wire/messages.ts'

const goal = (id: string, text = id): Change => ['goal', id, { id, step: 's', cluster: null, text, chosen: false }]
const whole = (version: number, changes: Change[], own: Change[] = []): SyncAnswer => ({
  version,
  latest: version,
  more: null,
  whole: true,
  changes,
  own,
  now: 0,
})

test('a list is the same list until one of its kind changes', () => {
  const store = createStore()
  store.catchUp(whole(1, [goal('a')]))
  const before = store.all('goal')
  store.tell({ from: 1, to: 2, changes: [['people', 'it', { joined: 3 }]] })
  expect(store.all('goal')).toBe(before)
  store.tell({ from: 2, to: 3, changes: [goal('b')] })
  expect(store.all('goal').map(({ id }) => id)).toEqual(['a', 'b'])
})

test('listeners hear of a batch once, when all of it is there', () => {
  const store = createStore()
  const seen: number[] = []
  store.subscribe(() => seen.push(store.all('goal').length))
  store.catchUp(whole(1, [goal('a'), goal('b'), goal('c')]))
  expect(seen).toEqual([3])
})

test('a batch that is older than what is known changes nothing', () => {
  const store = createStore()
  store.catchUp(whole(5, [goal('a', 'new')]))
  store.tell({ from: 2, to: 4, changes: [goal('a', 'old')] })
  expect(store.get('goal', 'a')?.text).toBe('new')
})

test('one’s own things always come whole: what is no longer told is gone', () => {
  const store = createStore()
  store.catchUp(whole(1, [], [['mySketch', 'group', { sketch: 'group' }]]))
  store.catchUp({ version: 2, latest: 2, more: null, whole: false, changes: [], own: [], now: 0 })
  expect(store.all('mySketch')).toEqual([])
})

test('a gap in what is told makes the phone ask for what it missed (D6)', async () => {
  const store = createStore()
  const asked: (number | null)[] = []
  const answers = [whole(1, [goal('a')]), whole(7, [goal('a'), goal('b')])]
  const sync = async ({ have }: SyncAsk): Promise<SyncAnswer> => {
    asked.push(have)
    return answers.shift() ?? whole(99, [])
  }
  const catchUp = catchUpWith(store, createClock(), { sync })
  await catchUp.now()
  catchUp.tell({ from: 6, to: 7, changes: [goal('b')] })
  await catchUp.until(7)
  expect(asked).toEqual([null, 1])
  expect(store.all('goal')).toHaveLength(2)
})

test('what is told while the phone asks, and is newer than the answer, is asked for again', async () => {
  const store = createStore()
  const answers = [whole(3, []), whole(4, [goal('late')])]
  const sync = async (): Promise<SyncAnswer> => {
    await Promise.resolve()
    if (answers.length === 2) catchUp.tell({ from: 3, to: 4, changes: [goal('late')] })
    return answers.shift() ?? whole(99, [])
  }
  const catchUp = catchUpWith(store, createClock(), { sync })
  await catchUp.now()
  expect(store.get('goal', 'late')).toBeDefined()
  expect(answers).toEqual([])
})
