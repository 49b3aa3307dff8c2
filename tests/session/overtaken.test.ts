import { expect, test } from 'vitest'
import { catchUpWith } from '../../client/session/catch-up.ts'
import { createClock } from '../../client/session/clock.ts'
import { createStore } from '../../client/session/store.ts'
import type { Card } from '../../shared/domain/card.ts'
import type { Change } from '../../shared/views/nouns.ts'
import { withoutAuthor } from '../../shared/views/common.ts'
import type { SyncAnswer, SyncAsk } from '../../shared/wire/messages.ts'

const card: Card = {
  id: 'k1',
  number: 1,
  step: 'criticism-cards',
  kind: 'card',
  text: 'Zu wenig Schatten',
  column: null,
  about: null,
  table: null,
  round: null,
  author: 'anna',
  onBehalf: false,
  state: 'shown',
  ground: '',
  mergedInto: null,
  answer: '',
  at: 1,
  editedAt: null,
}
const hangs: Change = ['card', card.id, withoutAuthor(card)]
const mine: Change = ['myCard', card.id, withoutAuthor(card)]

/** A phone that has asked, and a server whose first answer is made before the card is written and arrives after it was told. */
function overtaken() {
  const asked: SyncAsk[] = []
  const answers: ((answer: SyncAnswer) => void)[] = []
  const store = createStore()
  const sync = (ask: SyncAsk) => {
    asked.push(ask)
    return new Promise<SyncAnswer>((settle) => answers.push(settle))
  }
  const phone = catchUpWith(store, createClock(), { sync })
  const answer = (version: number, some: Partial<SyncAnswer>) =>
    answers.shift()?.({ version, latest: version, more: null, whole: false, changes: [], own: [], now: 0, ...some })
  return { store, phone, asked, answer }
}

test('a card that is told to an open wall before the answer comes in which it is not yet hangs there (D6)', async () => {
  const { store, phone, asked, answer } = overtaken()
  const done = phone.now()
  phone.wall({ to: 8, changes: [hangs] })
  answer(7, { whole: true })
  await expect.poll(() => asked).toHaveLength(2)
  expect(asked[1]).toEqual({ have: 7 })
  answer(8, { changes: [hangs] })
  await done
  expect(store.all('card')).toEqual([hangs[2]])
})

test('an own card that is told before the answer comes in which it is not yet stays with its author (D6)', async () => {
  const { store, phone, asked, answer } = overtaken()
  const done = phone.now()
  phone.own({ to: 8, changes: [mine] })
  answer(7, { whole: true })
  await expect.poll(() => asked).toHaveLength(2)
  answer(8, { own: [mine] })
  await done
  expect(store.all('myCard')).toEqual([mine[2]])
})

test('what was told before is not asked for again', async () => {
  const { store, phone, asked, answer } = overtaken()
  const done = phone.now()
  phone.wall({ to: 8, changes: [hangs] })
  phone.own({ to: 8, changes: [mine] })
  answer(8, { whole: true, changes: [hangs], own: [mine] })
  await done
  expect(asked).toHaveLength(1)
  expect(store.all('card')).toEqual([hangs[2]])
})
