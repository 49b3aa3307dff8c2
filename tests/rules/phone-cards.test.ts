import { expect, test } from 'vitest'
import { cardsLeft, minesOf, type Mine } from '../../client/faces/phone/mine.ts'
import type { Outgoing } from '../../client/session/types.ts'
import type { MyCardView } from '../../shared/views/nouns.ts'

const step = { id: 'critique', cards: 3, hidden: false }
const plan = new Map([[step.id, step]])
const noRuns = new Map<string, { revealed: boolean }>()

const arrived = (changes: Partial<MyCardView> = {}): MyCardView => ({
  id: 'a',
  number: 1,
  step: step.id,
  kind: 'card',
  text: 'Kein Radweg',
  column: null,
  about: null,
  table: null,
  round: null,
  onBehalf: false,
  state: 'shown',
  ground: '',
  mergedInto: null,
  answer: '',
  at: 0,
  editedAt: null,
  ...changes,
})

const added = (id: string, text: string) => ({ card: id, step: step.id, kind: 'card', text, column: null, about: null })
const outgoing = (name: Outgoing['name'], input: unknown, state: Outgoing['state'] = 'waiting'): Outgoing => ({
  id: `command-${name}`,
  name,
  input,
  state,
  reply: state === 'refused' ? { ok: false, code: 'too-many-cards', params: { most: 3 } } : null,
})
const states = (mine: Mine[]): string[] => mine.map(({ state }) => state)
const mineOf = (cards: MyCardView[], outbox: Outgoing[] = []) => minesOf(cards, outbox, plan, noRuns)

test('a card without network says that it waits, below those that have arrived (D5)', () => {
  const mine = mineOf([arrived()], [outgoing('card.add', added('b', 'Zu laut'))])
  expect(states(mine)).toEqual(['hanging', 'waiting'])
  expect(mine[1]).toMatchObject({ id: 'b', text: 'Zu laut', number: null })
})

test('a card that has arrived is shown once, although its command is still in the outbox', () => {
  expect(mineOf([arrived()], [outgoing('card.add', added('a', 'Kein Radweg'))])).toHaveLength(1)
})

test('a refused card keeps its text and its reason (D5)', () => {
  const [mine] = mineOf([], [outgoing('card.add', added('b', 'Eine zu viel'), 'refused')])
  expect(mine).toMatchObject({ state: 'refused', text: 'Eine zu viel' })
  expect(mine?.outgoing?.reply?.code).toBe('too-many-cards')
})

test.each([
  ['held', arrived({ state: 'held', ground: 'nennt einen Namen' })],
  ['late', arrived({ state: 'late' })],
  ['merged', arrived({ mergedInto: 'z' })],
  ['withdrawn', arrived({ state: 'withdrawn' })],
  ['hanging', arrived()],
])('its author learns when a card is %s', (state, card) => {
  expect(states(mineOf([card]))).toEqual([state])
})

test('in a hidden step a card has arrived but is still covered, until it is revealed', () => {
  const hidden = new Map([[step.id, { hidden: true }]])
  expect(states(minesOf([arrived()], [], hidden, noRuns))).toEqual(['hidden'])
  expect(states(minesOf([arrived()], [], hidden, new Map([[step.id, { revealed: true }]])))).toEqual(['hanging'])
})

test('a changed card shows the new words at once, and that they are still on their way', () => {
  const [mine] = mineOf([arrived()], [outgoing('card.edit', { card: 'a', text: 'Kein sicherer Radweg' })])
  expect(mine).toMatchObject({ text: 'Kein sicherer Radweg', state: 'waiting' })
})

test('a card that is being withdrawn is gone from the list at once', () => {
  expect(states(mineOf([arrived()], [outgoing('card.withdraw', { card: 'a' })]))).toEqual(['withdrawn'])
})

test('broken leftovers on the device are passed over', () => {
  expect(mineOf([], [outgoing('card.add', 'nonsense'), outgoing('card.add', { card: 7 })])).toEqual([])
})

test('waiting cards count against the budget, withdrawn and refused ones do not', () => {
  const mine = mineOf(
    [arrived(), arrived({ id: 'w', state: 'withdrawn' })],
    [outgoing('card.add', added('b', 'Zwei')), outgoing('card.add', added('c', 'Nein'), 'refused')],
  )
  expect(cardsLeft(step, 'card', mine)).toBe(1)
  expect(cardsLeft({ ...step, cards: 0 }, 'card', mine)).toBeNull()
})
