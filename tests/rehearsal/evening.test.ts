import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session, Store } from '../../client/session/types.ts'
import type { Ledger } from '../../rehearsal/hall.ts'
import type { Order } from '../../rehearsal/order.ts'
import { planPeople } from '../../rehearsal/people/plan.ts'
import { play } from '../../rehearsal/play.ts'
import { chainOf } from '../../shared/domain/chain.ts'
import type { CardView } from '../../shared/views/nouns.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let order: Order
let ledger: Ledger
let moderator: Session
let store: Store

beforeAll(async () => {
  town = await openTown()
  order = await town.order({})
  ledger = await play(order, AbortSignal.timeout(60_000))
  moderator = await town.moderator(order)
  store = moderator.store
}, 70_000)

afterAll(async () => {
  moderator?.close()
  await town?.close()
})

const texts = (cards: readonly { text: string }[]): string[] => cards.map(({ text }) => text).toSorted()
const cardsIn = (step: string, kind: CardView['kind'] = 'card'): CardView[] =>
  store.all('card').filter((card) => card.step === step && card.kind === kind)

describe('a whole rehearsal with 24 simulated people', () => {
  test('ends with a closed workshop, every step done once', () => {
    expect(store.get('workshop', 'it')?.status).toBe('closed')
    expect(store.get('people', 'it')).toEqual({ joined: 24 })
    const steps = store.all('step')
    expect(steps.length).toBe(store.get('agenda', 'it')?.steps.length)
    expect(steps.filter(({ status, times }) => status !== 'done' || times !== 1)).toEqual([])
  })

  test('brings results in every phase', () => {
    expect(cardsIn('expectations').length).toBeGreaterThanOrEqual(12)
    expect(cardsIn('criticism-cards').length).toBeGreaterThan(48)
    expect(store.all('cluster').length).toBeGreaterThanOrEqual(6)
    expect(store.all('cluster').filter(({ chosen }) => chosen)).toHaveLength(4)
    expect(cardsIn('goals', 'proposal').length).toBeGreaterThanOrEqual(4)
    expect(store.all('goal')).toHaveLength(4)
    expect(cardsIn('ideas').length).toBeGreaterThan(24)
    const written = (form: string) => store.all('sketch').filter((sketch) => sketch.form === form)
    expect(written('utopia').length).toBeGreaterThanOrEqual(4)
    expect(written('utopia').filter(({ chosen }) => chosen)).toHaveLength(4)
    expect(written('utopia').every(({ fields }) => (fields['text']?.text ?? '').length > 80)).toBe(true)
    expect(written('project').length).toBeGreaterThanOrEqual(3)
    expect(written('project').every(({ fields }) => fields['firstStep'] && fields['who'])).toBe(true)
    expect(store.all('agreement').length).toBe(written('project').length)
    expect(store.get('outlook', 'it')?.hearBack).not.toBe('')
    expect(cardsIn('reflection').length).toBeGreaterThanOrEqual(12)
    expect(store.all('ballot').map(({ on }) => on)).toEqual(['clusters', 'sketches', 'mood'])
  })

  test('every card that was acknowledged stands in the workshop exactly once, word for word', () => {
    expect(texts(store.all('card'))).toEqual(texts(ledger.cards))
    expect(
      store
        .all('card')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ledger.cards.map(({ id }) => id).toSorted())
    expect(store.all('collected').reduce((sum, cards) => sum + cards, 0)).toBe(ledger.cards.length)
  })

  test('writes the cards that the seed gives, whatever the order on the wire', () => {
    const plan = planPeople(24, 'de', order.seed)
    const planned = plan.flatMap(({ words }) => words.criticism)
    const own = cardsIn('criticism-cards').filter(({ onBehalf }) => !onBehalf)
    expect(texts(own)).toEqual(texts(planned))
  })

  test('every island holds cards, and every card lies on one', () => {
    const onBoard = store.all('cluster').flatMap(({ cards }) => cards)
    expect(onBoard.toSorted()).toEqual(
      cardsIn('criticism-cards')
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(store.all('card').filter(({ mergedInto }) => mergedInto !== null).length).toBeGreaterThanOrEqual(1)
  })

  test('every project leads back over utopia, goal and main point to cards of criticism', () => {
    const chain = chainOf({
      cards: store.all('card'),
      clusters: store.all('cluster'),
      goals: store.all('goal'),
      sketches: store.all('sketch'),
    })
    const criticism = new Set(cardsIn('criticism-cards').map(({ id }) => id))
    const kindOf = (id: string): string =>
      store.get('sketch', id)?.form ?? (store.get('goal', id) ? 'goal' : store.get('cluster', id) ? 'point' : 'card')
    for (const { id } of store.all('sketch').filter(({ form }) => form === 'project')) {
      const back = (ids: string[], kind: string) =>
        ids.flatMap((one) => chain.origins(one)).filter((one) => kindOf(one) === kind)
      const points = back(back(back([id], 'utopia'), 'goal'), 'point')
      expect(points.length).toBeGreaterThan(0)
      expect(back(points, 'card').filter((card) => criticism.has(card)).length).toBeGreaterThan(0)
    }
  })

  test('the totals of every ballot are the dots that people gave, hands beside them', () => {
    for (const { id, totals, voters, open } of store.all('ballot')) {
      const cast = [...(ledger.dots.get(id)?.values() ?? [])]
      expect(open).toBe(false)
      expect(voters).toBe(cast.length)
      expect(Object.values(totals).reduce((sum, dots) => sum + dots, 0)).toBe(cast.reduce((sum, dots) => sum + dots, 0))
      // Not everybody votes.
      expect(voters).toBeGreaterThan(12)
      expect(voters).toBeLessThan(24)
    }
    expect(Object.values(store.all('ballot')[0]?.hands ?? {})).toEqual([2])
  })

  test('no parked objection is left without an answer', () => {
    const objections = store.all('card').filter(({ kind }) => kind === 'objection')
    expect(objections.length).toBeGreaterThanOrEqual(4)
    expect(objections.filter(({ answer, about }) => answer === '' || about === null)).toEqual([])
  })

  test('refuses nothing but what happens to real people: a full group, a text that changed meanwhile', () => {
    const codes = new Set(ledger.refused.map(({ code }) => code))
    expect([...codes].filter((code) => code !== 'group-full' && code !== 'field-changed')).toEqual([])
    expect(town.troubles).toEqual([])
  })
})
