import { describe, expect, test } from 'vitest'
import { changesOf } from '../../client/faces/moderator/rounds/plan/changes.ts'
import { scoreSentences } from '../../client/faces/moderator/rounds/plan/score.ts'
import { brokenBy, type HandChange } from '../../client/faces/moderator/rounds/plan/swap.ts'
import { hallFrom } from '../../client/faces/moderator/rounds/hall.ts'
import type { PlanScore } from '../../shared/domain/round.ts'
import { hallOf, type Hall } from '../../shared/tables/hall.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import { hallViews } from '../../shared/views/hall.ts'
import { moderator, openHall } from '../kit/hall.ts'
import { tableView, person } from './people-at-tables.ts'

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
