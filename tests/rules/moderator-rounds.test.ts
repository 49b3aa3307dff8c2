import { describe, expect, test } from 'vitest'
import { reportingTables, reportNext } from '../../client/faces/moderator/harvest/reports.ts'
import { nextOf } from '../../client/faces/moderator/next.ts'
import { glancesOf, type GlanceFacts } from '../../client/faces/moderator/rounds/glance.ts'
import { isQuiet } from '../../client/faces/moderator/rounds/quiet.ts'
import { roundInView, roundNext, type RoundFacts } from '../../client/faces/moderator/rounds/round-next.ts'
import { notRunYet } from '../../shared/domain/run.ts'
import type { RoundState } from '../../shared/domain/round.ts'
import type { CardView, TableView } from '../../shared/views/nouns.ts'
import { tableView, person } from './people-at-tables.ts'

const questions = [{}, {}, {}]

const seated = (...states: RoundState[]) => states.map((state) => ({ state, seated: 12 }))

/** The button in one word, with the round counted from 1. */
function said(facts: Partial<Omit<RoundFacts, 'settings'>> & { mode?: RoundFacts['settings']['mode'] }): string {
  const { mode = 'mix', ...rest } = facts
  const next = roundNext({ settings: { mode, questions }, rounds: [], openTables: 4, proposed: false, ...rest })
  return next ? `${next.deed} ${next.round + 1}` : 'on'
}

describe('the large button in a step with tables', () => {
  test('sets up tables, plans, announces, and then calls everybody', () => {
    expect(said({ openTables: 0 })).toBe('tables 1')
    expect(said({})).toBe('plan 1')
    expect(said({ proposed: true })).toBe('announce 1')
    expect(said({ rounds: seated('planned', 'planned', 'planned') })).toBe('call 1')
  })

  test('starts what was called, then announces the next change, round by round', () => {
    expect(said({ rounds: seated('called', 'planned', 'planned') })).toBe('start 1')
    expect(said({ rounds: seated('running', 'planned', 'planned') })).toBe('call 2')
    expect(said({ rounds: seated('ended', 'called', 'planned') })).toBe('start 2')
    expect(said({ rounds: seated('ended', 'running', 'planned') })).toBe('call 3')
    expect(said({ rounds: seated('ended', 'ended', 'planned') })).toBe('call 3')
  })

  test('ends the last round, and only then is there nothing left to do here', () => {
    expect(said({ rounds: seated('ended', 'ended', 'called') })).toBe('start 3')
    expect(said({ rounds: seated('ended', 'ended', 'running') })).toBe('end 3')
    expect(said({ rounds: seated('ended', 'ended', 'ended') })).toBe('on')
  })

  test('plans before it calls to a round that nobody has planned, and not where people choose for themselves', () => {
    const rounds = [...seated('running'), { state: 'planned' as const, seated: 0 }]
    expect(said({ rounds })).toBe('plan 2')
    expect(said({ rounds: seated('running') })).toBe('plan 2')
    expect(said({ rounds: seated('running'), mode: 'free' })).toBe('call 2')
    expect(said({ mode: 'free' })).toBe('call 1')
  })

  test('starts a round that people walk to before it offers a new plan', () => {
    expect(said({ rounds: seated('called', 'planned', 'planned'), proposed: true })).toBe('start 1')
    expect(said({ rounds: seated('running', 'planned', 'planned'), proposed: true })).toBe('announce 2')
    expect(said({ rounds: seated('ended', 'ended', 'running'), proposed: true })).toBe('end 3')
  })

  test('takes up a round that was called once more after the last', () => {
    expect(said({ rounds: seated('ended', 'ended', 'called') })).toBe('start 3')
    expect(said({ rounds: seated('ended', 'running', 'ended') })).toBe('end 2')
  })

  test('tells the state that was seen, and whether a round that runs would be over (D17)', () => {
    const facts = { settings: { mode: 'mix', questions }, openTables: 4, proposed: false } as const
    expect(roundNext({ ...facts, rounds: seated('running', 'planned', 'planned') })).toEqual({
      deed: 'call',
      round: 1,
      seen: 'planned',
      runs: true,
    })
    expect(roundNext({ ...facts, rounds: seated('called', 'planned') })).toMatchObject({ seen: 'called', runs: false })
    expect(roundNext({ ...facts, rounds: seated('ended', 'planned') })).toMatchObject({ seen: 'planned', runs: false })
  })

  test('goes to the next step only when all rounds are done and all tables have reported', () => {
    const step = (kind: 'rounds' | 'harvest') => ({ ...blankStep, id: kind, kind })
    const [rounds, harvest] = [step('rounds'), step('harvest')]
    const plain = {
      status: 'open',
      order: [rounds, harvest],
      run: () => notRunYet,
      cards: 0,
      openBallot: null,
    } as const
    const facts = { ...plain, voted: false, sealed: false, round: null, report: null }
    const call = { deed: 'call', round: 1, seen: 'planned', runs: true } as const
    expect(nextOf({ ...facts, current: rounds, round: call })).toMatchObject({ kind: 'round', deed: 'call', round: 1 })
    expect(nextOf({ ...facts, current: rounds })).toMatchObject({ kind: 'next', step: { id: 'harvest' } })
    expect(nextOf({ ...facts, current: harvest, report: 't2' })).toMatchObject({ kind: 'report', table: 't2' })
    expect(nextOf({ ...facts, current: harvest })).toEqual({ kind: 'close' })
  })
})

const blankStep = {
  phase: 'p',
  title: {},
  prompt: {},
  minutes: 0,
  cards: 0,
  hidden: false,
  columns: [],
  parks: false,
  dots: 0,
  stack: false,
  on: null,
  of: [],
  form: null,
  groupSize: 0,
  seating: null,
  turn: 0,
}

test('the tables are looked at in the round that runs, else in the last that ran, else in the first', () => {
  const at = (...states: RoundState[]) => roundInView(states.map((state) => ({ state })))
  expect(at()).toBe(0)
  expect(at('planned', 'planned')).toBe(0)
  expect(at('ended', 'called', 'planned')).toBe(1)
  expect(at('ended', 'ended', 'planned')).toBe(1)
  expect(at('ended', 'ended', 'ended')).toBe(2)
})

describe('a quiet table', () => {
  const table = (cards: number, people = 6) => ({ cards, people })

  test('writes a third of what the others write, or less', () => {
    expect(isQuiet(table(2), [table(6), table(7), table(5)])).toBe(true)
    expect(isQuiet(table(3), [table(6), table(7), table(5)])).toBe(false)
    expect(isQuiet(table(0), [table(6), table(7), table(5)])).toBe(true)
  })

  test('is measured by how many sit there: two people need not write as much as eight', () => {
    expect(isQuiet(table(2, 2), [table(8, 8), table(9, 8)])).toBe(false)
    expect(isQuiet(table(2, 8), [table(8, 8), table(9, 8)])).toBe(true)
  })

  test('is not called so early on, when few cards are written anywhere', () => {
    expect(isQuiet(table(0), [table(2), table(1), table(2)])).toBe(false)
    expect(isQuiet(table(0), [table(3), table(3)])).toBe(true)
  })

  test('is not called so where nobody sits, or without two others to compare with', () => {
    expect(isQuiet(table(0, 0), [table(6), table(7)])).toBe(false)
    expect(isQuiet(table(0), [table(9)])).toBe(false)
    expect(isQuiet(table(0), [table(9), table(0, 0)])).toBe(false)
  })

  test('stays unmarked when one other table alone writes very much', () => {
    expect(isQuiet(table(2), [table(30), table(2), table(3)])).toBe(false)
  })
})

const card = (changes: Partial<CardView>): CardView => ({
  id: 'c',
  number: 1,
  step: 's',
  kind: 'card',
  text: '',
  column: null,
  about: null,
  table: 't1',
  round: 0,
  onBehalf: false,
  state: 'shown',
  ground: '',
  mergedInto: null,
  answer: '',
  at: 0,
  editedAt: null,
  ...changes,
})

describe('a table at a glance', () => {
  const facts = (changes: Partial<GlanceFacts>): GlanceFacts => ({
    tables: [tableView({})],
    people: [],
    seats: new Map(),
    cards: [],
    online: new Set(),
    late: false,
    ...changes,
  })
  const glance = (changes: Partial<GlanceFacts>) => glancesOf(facts(changes))[0]

  test('counts who sits there and has not gone, cards and insights apart, and nothing that was withdrawn', () => {
    const people = [person('a'), person('b'), person('c', { away: true })]
    const seats = new Map(people.map(({ id }) => [id, 't1']))
    const cards = [card({}), card({ state: 'held' }), card({ state: 'withdrawn' }), card({ kind: 'insight' })]
    expect(glance({ people, seats, cards })).toMatchObject({ people: 2, cards: 2, insights: 1 })
  })

  test('tells a host who is there from one whose device is silent, by person or by link', () => {
    const people = [person('a'), person('p', { device: false })]
    const host = (changes: Partial<TableView>, online: string[]) =>
      glance({ people, tables: [tableView(changes)], online: new Set(online) })?.host
    expect(host({}, [])).toBe('nobody')
    expect(host({ host: 'a' }, ['a'])).toBe('here')
    expect(host({ host: 'a' }, [])).toBe('gone')
    expect(host({ link: 'l' }, ['l'])).toBe('here')
    expect(host({ link: 'l' }, [])).toBe('gone')
    expect(host({ host: 'a', link: 'l' }, ['l'])).toBe('here')
    expect(host({ host: 'p' }, [])).toBe('here')
  })

  test('owes its insight from the last minute on, not before, and not when nobody sits there or it has closed', () => {
    const people = [person('a')]
    const seats = new Map([['a', 't1']])
    expect(glance({ people, seats })?.owes).toBe(false)
    expect(glance({ people, seats, late: true })?.owes).toBe(true)
    expect(glance({ people, seats, late: true, cards: [card({ kind: 'insight' })] })?.owes).toBe(false)
    expect(glance({ people, seats: new Map(), late: true })?.owes).toBe(false)
    expect(glance({ people, seats, late: true, tables: [tableView({ open: false })] })?.owes).toBe(false)
  })
})

describe('in a harvest', () => {
  const tables = [
    tableView({ id: 't1' }),
    tableView({ id: 't2', open: false }),
    tableView({ id: 't3', open: false }),
    tableView({ id: 't4' }),
  ]
  const facts = { step: { of: ['s'] }, tables, cards: [card({ table: 't2' }), card({ table: 't3', step: 'other' })] }

  test('open tables report, and a closed one where something was written', () => {
    expect(reportingTables(facts).map(({ id }) => id)).toEqual(['t1', 't2', 't4'])
  })

  test('the first that has not reported is next, in the order of the numbers', () => {
    expect(reportNext(facts, [])).toBe('t1')
    expect(reportNext(facts, ['t1', 't4'])).toBe('t2')
    expect(reportNext(facts, ['t1', 't2', 't4'])).toBe(null)
  })
})
