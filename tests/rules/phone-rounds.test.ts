import { describe, expect, test } from 'vitest'
import { messageFor } from '../../client/faces/phone/tables/message.ts'
import { momentAtTables, placeKey, type Facts } from '../../client/faces/phone/tables/moment.ts'
import { roundsAt, routeOf } from '../../client/faces/phone/tables/route.ts'
import { signalOf, type SignalDevice } from '../../client/faces/phone/tables/signal.ts'
import { minesOf } from '../../client/faces/phone/mine.ts'
import type { RoundState } from '../../shared/domain/round.ts'
import type { RoundView } from '../../shared/views/nouns.ts'

const roundsOf = (...states: RoundState[]): Pick<RoundView, 'index' | 'state'>[] =>
  states.map((state, index) => ({ index, state }))

const facts = (changes: Partial<Facts>): Facts => ({
  mode: 'mix',
  count: 3,
  rounds: roundsOf('planned', 'planned', 'planned'),
  seats: ['oak', 'elm', 'oak'],
  hosts: null,
  open: new Set(['oak', 'elm', 'ash']),
  away: false,
  shown: null,
  ...changes,
})
const momentOf = (changes: Partial<Facts>) => momentAtTables(facts(changes))

describe('what a phone shows', () => {
  test('before the first call it says what will happen, with the first table once it is announced', () => {
    expect(momentOf({})).toEqual({ at: 'before', table: 'oak' })
    expect(momentOf({ rounds: [], seats: [] })).toEqual({ at: 'before', table: null })
    expect(momentOf({ open: new Set(['elm']) })).toEqual({ at: 'before', table: null })
  })

  test('when the first round is called the whole phone is the first table', () => {
    expect(momentOf({ rounds: roundsOf('called', 'planned', 'planned') })).toMatchObject({
      at: 'walk',
      table: 'oak',
      from: null,
      way: 'first',
      late: false,
    })
  })

  test('at a change it says from which table to which', () => {
    expect(momentOf({ rounds: roundsOf('ended', 'called', 'planned') })).toMatchObject({
      at: 'walk',
      table: 'elm',
      from: 'oak',
      way: 'go',
    })
  })

  test('whoever has the same table again stays, and a host always does', () => {
    const rounds = roundsOf('ended', 'called', 'planned')
    expect(momentOf({ rounds, seats: ['oak', 'oak'] })).toMatchObject({ way: 'stay', table: 'oak' })
    expect(momentOf({ rounds, hosts: 'ash' })).toMatchObject({ way: 'stay', table: 'ash' })
    expect(momentOf({ rounds: roundsOf('called'), hosts: 'ash' })).toMatchObject({ way: 'first', table: 'ash' })
  })

  test('whoever missed a round comes from the last table that they were at', () => {
    const rounds = roundsOf('ended', 'ended', 'called')
    expect(momentOf({ rounds, seats: ['elm', null, 'oak'] })).toMatchObject({ from: 'elm', way: 'go' })
  })

  test('when the round runs, a phone that has shown the way shows the question', () => {
    const rounds = roundsOf('ended', 'running', 'planned')
    expect(momentOf({ rounds, shown: placeKey(1, 'elm') })).toEqual({ at: 'talk', round: 1, table: 'elm' })
  })

  test('a phone that slept through the change shows the right table at once when it wakes (D7)', () => {
    const rounds = roundsOf('ended', 'running', 'planned')
    for (const shown of [null, placeKey(0, 'oak')])
      expect(momentOf({ rounds, shown })).toMatchObject({ at: 'walk', table: 'elm', from: 'oak', late: true })
  })

  test('a host and whoever stays need not be shown the way when they wake', () => {
    const rounds = roundsOf('ended', 'running', 'planned')
    expect(momentOf({ rounds, hosts: 'ash' })).toMatchObject({ at: 'talk', table: 'ash' })
    expect(momentOf({ rounds, seats: ['elm', 'elm'] })).toMatchObject({ at: 'talk', table: 'elm' })
    expect(momentOf({ rounds: roundsOf('running'), hosts: 'ash' })).toMatchObject({ at: 'talk', table: 'ash' })
  })

  test('when a table closes while people talk, the phone shows the new one, whatever it showed before', () => {
    const rounds = roundsOf('running', 'planned', 'planned')
    const moved = momentOf({ rounds, seats: ['ash', 'elm'], shown: placeKey(0, 'oak') })
    expect(moved).toMatchObject({ at: 'walk', table: 'ash', from: 'oak', way: 'go', late: true })
    // Also when the new one is where the person came from.
    const back = { rounds: roundsOf('ended', 'running'), seats: ['oak', 'oak'], shown: placeKey(1, 'elm') }
    expect(momentOf(back)).toMatchObject({ at: 'walk', table: 'oak', from: 'elm', way: 'go', late: true })
  })

  test('who is made host of another table in the middle of a round is shown the way there', () => {
    const rounds = roundsOf('running', 'planned', 'planned')
    const made = { rounds, hosts: 'ash', shown: placeKey(0, 'oak') }
    expect(momentOf(made)).toMatchObject({ at: 'walk', table: 'ash', from: 'oak', late: true })
    expect(momentOf({ ...made, shown: placeKey(0, 'ash') })).toMatchObject({ at: 'talk', table: 'ash' })
  })

  test('between two rounds it is calm, and after the last one it says so', () => {
    expect(momentOf({ rounds: roundsOf('ended', 'planned', 'planned') })).toEqual({
      at: 'between',
      round: 0,
      last: false,
    })
    expect(momentOf({ rounds: roundsOf('ended', 'ended', 'ended') })).toEqual({ at: 'between', round: 2, last: true })
  })

  test('in free choice nobody is sent anywhere: the phone offers the tables, then shows the one chosen', () => {
    const free = { mode: 'free', seats: [] } as const
    expect(momentOf({ ...free, rounds: roundsOf('called') })).toEqual({ at: 'choosing', round: 0, running: false })
    expect(momentOf({ ...free, rounds: roundsOf('running') })).toEqual({ at: 'choosing', round: 0, running: true })
    const chosen = { ...free, seats: ['elm'] }
    expect(momentOf({ ...chosen, rounds: roundsOf('called') })).toMatchObject({ at: 'walk', table: 'elm' })
    const ended = momentOf({ ...chosen, rounds: roundsOf('ended') })
    expect(ended).toEqual({ at: 'between', round: 0, last: false })
  })

  test('who has no seat although all are planned is sent to the moderators, not left alone', () => {
    expect(momentOf({ rounds: roundsOf('called'), seats: [] })).toEqual({ at: 'unseated', round: 0 })
  })

  test('whoever has said goodbye sees that, whatever the hall does', () => {
    for (const state of ['planned', 'called', 'running', 'ended'] as const)
      expect(momentOf({ rounds: roundsOf(state), away: true })).toEqual({ at: 'away' })
  })
})

const ready: SignalDevice = { given: null, touched: true, sound: true }
const called = momentOf({ rounds: roundsOf('ended', 'called', 'planned') })

describe('the signal of a change', () => {
  test('whoever walks hears the gong and feels the phone, once', () => {
    const signal = signalOf(called, ready)
    expect(signal).toMatchObject({ gong: true })
    expect(signal?.shaking.length).toBeGreaterThan(1)
    expect(signalOf(called, { ...ready, given: signal?.key ?? '' })).toBeNull()
  })

  test('a gong that was switched off stays silent, the shaking stays', () => {
    const signal = signalOf(called, { ...ready, sound: false })
    expect(signal?.gong).toBe(false)
    expect(signal?.shaking).not.toEqual([])
  })

  test('a page that nobody has touched keeps still, as browsers ask, and does not make up for it later', () => {
    const signal = signalOf(called, { ...ready, touched: false })
    expect(signal).toMatchObject({ gong: false, shaking: [] })
    expect(signalOf(called, { ...ready, given: signal?.key ?? '' })).toBeNull()
  })

  test('a phone that wakes while people talk shakes and does not ring', () => {
    const late = momentOf({ rounds: roundsOf('ended', 'running', 'planned') })
    const signal = signalOf(late, ready)
    expect(signal?.gong).toBe(false)
    expect(signal?.shaking).not.toEqual([])
  })

  test('whoever stays is shaken shortly', () => {
    const stay = momentOf({ rounds: roundsOf('ended', 'called'), seats: ['oak', 'oak'] })
    expect(signalOf(stay, ready)?.shaking).toHaveLength(1)
  })

  test('who is sent to another table meanwhile is told again', () => {
    const moved = momentOf({ rounds: roundsOf('ended', 'called'), seats: ['oak', 'ash'] })
    expect(signalOf(moved, { ...ready, given: signalOf(called, ready)?.key ?? '' })).not.toBeNull()
  })

  test('in free choice the gong opens the choice; the own choice is not rung for', () => {
    const choosing = momentOf({ mode: 'free', seats: [], rounds: roundsOf('called') })
    const opened = signalOf(choosing, ready)
    expect(opened).toMatchObject({ gong: true })
    const chosen = momentOf({ mode: 'free', seats: ['elm'], rounds: roundsOf('called') })
    expect(signalOf(chosen, { ...ready, given: opened?.key ?? '' })).toMatchObject({ gong: false, shaking: [] })
  })

  test('in calm moments nothing rings', () => {
    for (const rounds of [roundsOf('planned'), roundsOf('ended')])
      expect(signalOf(momentOf({ rounds }), ready)).toBeNull()
  })
})

describe('messages of the moderator', () => {
  const said = (id: string, at: number, tables: string[] | null) => ({ id, at, tables, text: id })
  const hearer = { table: 'oak', since: 100, calledAt: 200, read: null }

  test('the newest that concerns my table or all is shown, until it is put away', () => {
    const messages = [said('all', 220, null), said('oak', 250, ['oak', 'elm']), said('elm', 300, ['elm'])]
    expect(messageFor(messages, hearer)?.id).toBe('oak')
    expect(messageFor(messages, { ...hearer, read: 'oak' })).toBeNull()
    expect(messageFor(messages, { ...hearer, table: null })?.id).toBe('all')
  })

  test('what was said to those who sat here before is not for me', () => {
    expect(messageFor([said('before', 150, ['oak'])], hearer)).toBeNull()
    expect(messageFor([said('yesterday', 50, null)], hearer)).toBeNull()
  })

  test('what was said in a round is over with it, also when it was said to all', () => {
    expect(messageFor([said('just before the gong', 199, null)], hearer)).toBeNull()
    expect(messageFor([said('with the gong', 200, null)], hearer)?.id).toBe('with the gong')
  })
})

test('the way from table to table tells what is over from what may still change', () => {
  const rounds = roundsOf('ended', 'running', 'planned')
  const stops = routeOf({ rounds, seats: ['oak', 'elm', 'ash'], hosts: null })
  expect(stops.map(({ table, when }) => `${table} ${when}`)).toEqual(['oak been', 'elm now', 'ash coming'])
  expect(routeOf({ rounds, seats: ['oak', null, null], hosts: null })).toEqual([
    { round: 0, table: 'oak', when: 'been' },
    { round: 1, table: null, when: 'now' },
  ])
})

test('in the harvest one finds the tables where one has been', () => {
  expect(roundsAt(['oak', 'elm', 'oak'], 'oak')).toEqual([1, 3])
  expect(roundsAt(['oak', null], 'ash')).toEqual([])
})

test('a card that was written without network stays with its table and its round (D5)', () => {
  const input = { card: 'c', step: 's', kind: 'card', text: 'Bank am Bach', column: null, about: null }
  const outgoing = { id: 'o', name: 'card.add', input: { ...input, table: 'oak', round: 0 }, state: 'waiting' } as const
  const [mine] = minesOf([], [{ ...outgoing, reply: null }], new Map([['s', { hidden: false }]]), new Map())
  expect(mine).toMatchObject({ table: 'oak', round: 0, state: 'waiting' })
})
