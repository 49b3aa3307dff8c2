import { expect, test } from 'vitest'
import { cardsAt } from '../../client/faces/host/cards/table-cards.ts'
import { courseOf } from '../../client/faces/host/here.ts'
import { numberIn } from '../../client/faces/host/taking.ts'
import type { Outgoing } from '../../client/session/types.ts'
import type { RoundState } from '../../shared/domain/round.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import type { CardView, RoundView } from '../../shared/views/nouns.ts'

const place = { table: 't1', step: 'rounds', round: 1 }

function hanging(id: string, changes: Partial<CardView> = {}): CardView {
  const plain = { number: 1, kind: 'card', column: null, about: null, onBehalf: false, state: 'shown' } as const
  const times = { ground: '', mergedInto: null, answer: '', at: 0, editedAt: null }
  return { ...plain, ...times, ...place, id, text: id, ...changes }
}

const outgoing = (name: Outgoing['name'], input: object, state: Outgoing['state'] = 'waiting'): Outgoing => ({
  id: `o-${name}`,
  name,
  input,
  state,
  reply: state === 'refused' ? { ok: false, code: 'too-many-insights', params: { most: 3 } } : null,
})

test('a host sees the cards of this table in this round, those of others and of earlier rounds not', () => {
  const cards = [hanging('here'), hanging('there', { table: 't2' }), hanging('before', { round: 0 })]
  expect(cardsAt(place, cards, []).map(({ id }) => id)).toEqual(['here'])
})

test('a card that others were merged into says how many, and the others are gone', () => {
  const cards = [hanging('lamp'), hanging('lantern', { mergedInto: 'lamp' })]
  expect(cardsAt(place, cards, []).map(({ id, same }) => [id, same])).toEqual([['lamp', 1]])
})

test('the host may put right what was written for somebody, and the table’s insights; a guest’s own card not', () => {
  const cards = [hanging('own'), hanging('for', { onBehalf: true }), hanging('insight', { kind: 'insight' })]
  expect(cardsAt(place, cards, []).map(({ ours }) => ours)).toEqual([false, true, true])
})

test('what is on its way is seen as waiting, once, and one that is taken back is gone at once (D5)', () => {
  const add = outgoing('card.add', { ...place, card: 'new', kind: 'card', text: 'neu' })
  expect(cardsAt(place, [], [add])).toMatchObject([{ id: 'new', text: 'neu', number: null, state: 'waiting' }])
  expect(cardsAt(place, [hanging('new')], [add])).toHaveLength(1)
  expect(cardsAt({ ...place, round: 2 }, [], [add])).toEqual([])
  expect(cardsAt(place, [hanging('a')], [outgoing('card.withdraw', { card: 'a' })])).toEqual([])
})

test('a refusal brings words and reason back', () => {
  const add = outgoing('card.add', { ...place, card: 'fourth', kind: 'insight', text: 'zu viel' }, 'refused')
  expect(cardsAt(place, [], [add])).toMatchObject([{ kind: 'insight', text: 'zu viel', state: 'refused' }])
  const edit = outgoing('card.edit', { card: 'a', text: 'anders' }, 'refused')
  expect(cardsAt(place, [hanging('a')], [edit])).toMatchObject([{ text: 'anders', state: 'refused' }])
})

test('the table knows where the rounds stand', () => {
  const step = agendaOf(worldCafe, 'cafe').steps.find(({ kind }) => kind === 'rounds')
  if (!step) throw new Error('a café has rounds')
  const rounds = (...states: RoundState[]): RoundView[] =>
    states.map((state, index) => {
      const times = { calledAt: null, arriveAt: null, startedAt: null, endedAt: null }
      return { ...times, id: `${step.id}.${index}`, step: step.id, index, state, counts: {} }
    })
  const at = (...states: RoundState[]) => {
    const { moment, round } = courseOf(step, rounds(...states))
    return [moment, round]
  }
  expect(at()).toEqual(['before', 0])
  expect(at('planned', 'planned', 'planned')).toEqual(['before', 0])
  expect(at('called', 'planned', 'planned')).toEqual(['called', 0])
  expect(at('ended', 'running', 'planned')).toEqual(['running', 1])
  expect(at('ended', 'ended', 'planned')).toEqual(['between', 1])
  expect(at('ended', 'ended', 'ended')).toEqual(['after', 2])
})

test('a host may copy the number from a badge as it stands there', () => {
  for (const text of ['12', ' 12 ', 'Nr. 12', '#12', '012']) expect(numberIn(text)).toBe(12)
  for (const text of ['', 'Ayşe', '0', '-', '1.2', '12 13', '9'.repeat(30)]) expect(numberIn(text)).toBeNull()
})
