import { describe, expect, test } from 'vitest'
import { reportingTables, reportNext } from '../../client/faces/moderator/harvest/reports.ts'
import { nextOf } from '../../client/faces/moderator/next.ts'
import { glancesOf, type GlanceFacts } from '../../client/faces/moderator/rounds/glance.ts'
import { changesOf } from '../../client/faces/moderator/rounds/plan/changes.ts'
import { scoreSentences } from '../../client/faces/moderator/rounds/plan/score.ts'
import { brokenBy, type HandChange } from '../../client/faces/moderator/rounds/plan/swap.ts'
import { hallFrom } from '../../client/faces/moderator/rounds/hall.ts'
import { isQuiet } from '../../client/faces/moderator/rounds/quiet.ts'
import { roundInView, roundNext, type RoundFacts } from '../../client/faces/moderator/rounds/round-next.ts'
import { notRunYet } from '../../shared/domain/run.ts'
import type { PlanScore, RoundState } from '../../shared/domain/round.ts'
import type { Participant } from '../../shared/domain/workshop.ts'
import { hallOf, type Hall } from '../../shared/tables/hall.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import { hallViews } from '../../shared/views/hall.ts'
import type { CardView, TableView } from '../../shared/views/nouns.ts'
import { moderator, openHall } from '../kit/hall.ts'

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

const tableView = (changes: Partial<TableView>): TableView => ({
  id: 't1',
  number: 1,
  name: '',
  theme: '',
  field: '',
  min: 0,
  max: 8,
  accessible: true,
  language: null,
  topics: false,
  open: true,
  hosted: false,
  hostName: '',
  host: null,
  link: null,
  ...changes,
})

const person = (id: string, changes: Partial<Participant> = {}): Participant => ({
  id,
  number: 1,
  name: '',
  language: 'de',
  joinedAt: 0,
  device: true,
  away: false,
  accessible: false,
  speaks: [],
  group: '',
  ...changes,
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

describe('a plan in words', () => {
  const score: PlanScore = {
    revisits: 0,
    repeats: 0,
    bound: 0,
    metAverage: 14.2,
    metFewest: 12,
    pairsAgain: 0,
    proven: true,
  }
  const keys = (changes: Partial<PlanScore>) => scoreSentences({ ...score, ...changes }).map(({ key }) => key)

  test('says how many others each meets, who meets twice, and that it is proven best', () => {
    expect(scoreSentences(score)).toEqual([
      { key: 'met', params: { average: 14, fewest: 12 } },
      { key: 'again', params: { count: 0 } },
      { key: 'best', params: {} },
    ])
  })

  test('says it once where everybody meets the same number', () => {
    expect(scoreSentences({ ...score, metAverage: 12.2 })[0]).toEqual({ key: 'metAll', params: { count: 12 } })
  })

  test('speaks of returns only where there are some', () => {
    expect(keys({ revisits: 3 })).toEqual(['met', 'again', 'revisits', 'best'])
  })

  test('promises no more than was proven', () => {
    expect(keys({ proven: false, repeats: 8, bound: 8 }).at(-1)).toBe('bound')
    expect(keys({ proven: false, repeats: 9, bound: 8 }).at(-1)).toBe('maybe')
    expect(keys({ proven: false })).toEqual(['met', 'again'])
  })

  test('keeps one digit of a small average, which would say too little without', () => {
    expect(scoreSentences({ ...score, metAverage: 3.4444, metFewest: 2 })[0]?.params['average']).toBe(3.4)
  })
})

describe('what a new plan changes', () => {
  const move = (round: number, participant: string, from: string | null, to: string) => ({
    round,
    participant,
    from,
    to,
  })

  test('is told by round, with people and seats counted apart', () => {
    const changes = changesOf([
      move(2, 'a', 't1', 't2'),
      move(1, 'a', 't1', 't3'),
      move(1, 'b', 't2', 't1'),
      move(1, 'c', null, 't1'),
      move(2, 'c', null, 't2'),
    ])
    expect(changes).toMatchObject({ seats: 3, people: 2, fresh: 1 })
    expect(changes.rounds.map(({ round, moves }) => [round, moves.map(({ participant }) => participant)])).toEqual([
      [1, ['a', 'b']],
      [2, ['a']],
    ])
  })

  test('is nothing where all stay, and everybody is new in a first plan', () => {
    expect(changesOf([])).toEqual({ seats: 0, people: 0, fresh: 0, rounds: [] })
    expect(changesOf([move(0, 'a', null, 't1'), move(1, 'a', null, 't2')])).toEqual({
      seats: 0,
      people: 0,
      fresh: 1,
      rounds: [],
    })
  })
})

describe('a change by hand', () => {
  const tables = ['t1', 't2'].map((id, at) => tableView({ id, number: at + 1, max: 3, accessible: at === 0 }))
  const seats = new Map([
    ['a', 't1'],
    ['b', 't1'],
    ['c', 't2'],
    ['d', 't2'],
  ])
  const hall = (changes: Partial<Hall>): Hall => ({
    settings: { mode: 'mix', sizes: 'even', visits: 1, questions: [{}], minutes: 20, walk: 60, gong: false },
    tables,
    people: ['a', 'b', 'c', 'd'].map((id) => person(id)),
    pairs: [],
    rounds: [{ state: 'planned', seats }],
    ...changes,
  })
  const swap = (a: string, b: string) => ({ round: 0, person: a, with: { person: b } })
  const broken = (changes: Partial<Hall>, change: HandChange = swap('a', 'c')) =>
    brokenBy(hall(changes), change).map(({ code }) => code)

  test('that breaks nothing is done without a word', () => {
    expect(broken({})).toEqual([])
  })

  test('is warned of when somebody would lose a step-free table, a companion or the own table', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id, { accessible: id === 'a' }))
    expect(broken({ people })).toEqual(['inaccessible'])
    expect(broken({ pairs: [{ a: 'a', b: 'b', wish: 'together' }] })).toEqual(['together-split'])
    expect(broken({ pairs: [{ a: 'a', b: 'd', wish: 'apart' }] })).toEqual(['apart-met'])
    expect(broken({ tables: tables.map((table) => (table.id === 't1' ? { ...table, host: 'a' } : table)) })).toEqual([
      'host-away',
    ])
  })

  test('says only what it breaks itself, not what was broken before', () => {
    const pairs = [{ a: 'a', b: 'd', wish: 'together' } as const]
    expect(broken({ pairs })).toEqual([])
    expect(broken({ pairs }, swap('b', 'd'))).toEqual([])
  })

  test('is looked at in a round that people already sit in as well', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id, { accessible: id === 'a' }))
    expect(broken({ people, rounds: [{ state: 'running', seats }] })).toEqual(['inaccessible'])
  })

  test('to a table is warned of when there is no place left', () => {
    const full = tables.map((table) => ({ ...table, max: 2 }))
    expect(broken({ tables: full }, { round: 0, person: 'a', with: { table: 't2' } })).toContain('over-most')
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

test('the hall before a moderator is the hall of the rules, so that a warning here is a warning there', () => {
  const hall = openHall(['ann', 'ben', 'cem', 'dana'], agendaOf(worldCafe, 'cafe'))
  const { workshop } = hall
  const step = workshop.agenda?.steps.find(({ kind }) => kind === 'rounds')
  const settings = step?.seating
  if (!step || !settings) throw new Error('a World Café has a step with tables')
  for (const number of [1, 2]) {
    const {
      id: table,
      open: _open,
      host: _host,
      link: _link,
      hosted: _hosted,
      hostName: _name,
      ...words
    } = tableView({})
    hall.says(moderator, 'table.write', { table: `${table}${number}`, settings: { ...words, number } })
  }
  hall.says(moderator, 'table.host', { table: 't11', participant: 'ann' })
  hall.says(moderator, 'pair.wish', { a: 'ben', b: 'cem', wish: 'together' })
  hall.says(moderator, 'step.start', { step: step.id, from: null })
  const seats = { ann: 't11', ben: 't12', cem: 't12', dana: 't11' }
  const score = { revisits: 0, repeats: 0, bound: 0, metAverage: 1, metFewest: 1, pairsAgain: 0, proven: true }
  hall.happen({ type: 'seating.announced', step: step.id, from: 0, rounds: [seats, seats], seed: 1, score })
  expect(hall.says(moderator, 'round.call', { step: step.id, round: 0, seen: 'planned' })).toBe('ok')
  const told = hallFrom({
    settings,
    tables: [...workshop.tables.keys()].flatMap((id) => hallViews.table(workshop, id, 'staff') ?? []),
    people: [...workshop.participants.values()],
    pairs: [...workshop.pairs.values()],
    rounds: [0, 1].flatMap((at) => hallViews.round(workshop, `${step.id}.${at}`, 'staff') ?? []),
    seating: hallViews.seating(workshop, step.id, 'staff') ?? undefined,
  })
  expect(told.people).toEqual(hallOf(workshop, step.id)?.people)
  expect(told.rounds.map(({ state, seats: at }) => [state, [...at]])).toEqual(
    hallOf(workshop, step.id)?.rounds.map(({ state, seats: at }) => [state, [...at]]),
  )
  expect(told.tables.map(({ id, host, open }) => [id, host, open])).toEqual(
    hallOf(workshop, step.id)?.tables.map(({ id, host, open }) => [id, host, open]),
  )
  expect(told.pairs).toEqual(hallOf(workshop, step.id)?.pairs)
})
