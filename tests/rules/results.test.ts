import { describe, expect, test } from 'vitest'
import { chainOf } from '../../shared/domain/chain.ts'
import { guest, moderator, openHall, type Hall } from '../kit/hall.ts'

const anna = guest('anna')
const bela = guest('bela')

/** Three cards on two islands, sealed. */
function sealed(): Hall {
  const hall = openHall(['anna', 'bela', 'cem'])
  hall.says(moderator, 'step.start', { step: 'criticism-cards', from: null })
  for (const id of ['k1', 'k2', 'k3']) {
    hall.says(anna, 'card.add', {
      card: id,
      step: 'criticism-cards',
      kind: 'card',
      text: id,
      column: null,
      about: null,
    })
  }
  hall.says(moderator, 'step.start', { step: 'criticism-islands', from: 'criticism-cards' })
  hall.board = [
    { id: 'i1', name: 'Treffpunkte', cards: ['k1', 'k2'] },
    { id: 'i2', name: 'Verkehr', cards: ['k3'] },
  ]
  hall.says(moderator, 'cluster.seal', { step: 'criticism-islands', from: hall.workshop.current })
  return hall
}

function voting(hall = sealed()): Hall {
  hall.says(moderator, 'step.start', { step: 'criticism-dots', from: hall.workshop.current })
  hall.says(moderator, 'ballot.open', { ballot: 'b1', step: 'criticism-dots', from: 'criticism-dots' })
  return hall
}

describe('sealing islands', () => {
  test('islands need a name, empty ones are left out, held-back cards stay outside', () => {
    const hall = sealed()
    hall.says(moderator, 'card.hold', { card: 'k2', ground: '' })
    hall.board = [
      { id: 'i1', name: 'Treffpunkte', cards: ['k1', 'k2'] },
      { id: 'i2', name: ' ', cards: ['k3'] },
      { id: 'i3', name: 'leer', cards: [] },
    ]
    expect(hall.says(moderator, 'cluster.seal', { step: 'criticism-islands', from: hall.workshop.current })).toBe(
      'cluster-unnamed',
    )
    hall.board = hall.board.filter(({ id }) => id !== 'i2')
    expect(hall.says(moderator, 'cluster.seal', { step: 'criticism-islands', from: hall.workshop.current })).toBe('ok')
    expect([...hall.workshop.clusters.values()].map(({ id, cards }) => [id, cards])).toEqual([['i1', ['k1']]])
  })

  test('an island that a goal was made from cannot vanish, and keeps its choice when sealed again', () => {
    const hall = sealed()
    hall.says(moderator, 'choice.make', { subject: 'clusters', id: 'i1', chosen: true })
    hall.says(moderator, 'goal.write', {
      goal: 'g1',
      step: 'goals',
      cluster: 'i1',
      text: 'Alle treffen sich',
      seen: null,
    })
    const whole = hall.board
    hall.board = whole.filter(({ id }) => id !== 'i1')
    expect(hall.says(moderator, 'cluster.seal', { step: 'criticism-islands', from: hall.workshop.current })).toBe(
      'cluster-in-use',
    )
    hall.board = whole
    expect(hall.says(moderator, 'cluster.seal', { step: 'criticism-islands', from: hall.workshop.current })).toBe('ok')
    expect(hall.workshop.clusters.get('i1')?.chosen).toBe(true)
  })

  test('an empty board is no result', () => {
    const hall = openHall([])
    expect(hall.says(moderator, 'cluster.seal', { step: 'criticism-islands', from: hall.workshop.current })).toBe(
      'board-empty',
    )
  })
})

describe('sticking dots (S16)', () => {
  test('the budget holds for the whole choice, and a new choice replaces the old one', () => {
    const hall = voting()
    expect(hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { i1: 2, i2: 2 } })).toBe('too-many-dots')
    expect(hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { i1: 3 } })).toBe('ok')
    expect(hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { i2: 1 } })).toBe('ok')
    expect(hall.says(bela, 'vote.cast', { ballot: 'b1', choice: { i1: 1, i2: 2 } })).toBe('ok')
    expect(hall.says(moderator, 'ballot.close', { ballot: 'b1' })).toBe('ok')
    expect(hall.workshop.ballots.get('b1')).toMatchObject({ totals: { i1: 1, i2: 3 }, voters: 2, open: false })
  })

  test('what is not up for a vote and what is closed is refused', () => {
    const hall = voting()
    expect(hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { k1: 1 } })).toBe('option-unknown')
    expect(hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { i1: -1 } })).toBe('malformed')
    expect(hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { i1: 0.5 } })).toBe('malformed')
    hall.says(moderator, 'ballot.close', { ballot: 'b1' })
    expect(hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { i1: 1 } })).toBe('ballot-closed')
    expect(hall.workshop.votes.size).toBe(0)
  })

  test('hands are counted beside the devices and never merged', () => {
    const hall = voting()
    hall.says(anna, 'vote.cast', { ballot: 'b1', choice: { i1: 1 } })
    hall.says(moderator, 'ballot.count', { ballot: 'b1', option: 'i1', hands: 4 })
    hall.says(moderator, 'ballot.close', { ballot: 'b1' })
    expect(hall.workshop.ballots.get('b1')).toMatchObject({ totals: { i1: 1, i2: 0 }, hands: { i1: 4 } })
  })

  test('while a ballot is open nobody moves on past it, and islands stay as they are', () => {
    const hall = voting()
    expect(hall.says(moderator, 'step.start', { step: 'main-points', from: 'criticism-dots' })).toBe('ballot-open')
    expect(hall.says(moderator, 'cluster.seal', { step: 'criticism-islands', from: hall.workshop.current })).toBe(
      'ballot-open',
    )
    expect(hall.says(moderator, 'workshop.close', { from: hall.workshop.current })).toBe('ballot-open')
    expect(hall.says(moderator, 'ballot.open', { ballot: 'b2', step: 'criticism-dots', from: 'criticism-dots' })).toBe(
      'ballot-open',
    )
  })

  test('a ballot without anything to vote on does not open', () => {
    const hall = openHall(['anna'])
    hall.says(moderator, 'step.start', { step: 'criticism-dots', from: null })
    expect(hall.says(moderator, 'ballot.open', { ballot: 'b1', step: 'criticism-dots', from: 'criticism-dots' })).toBe(
      'ballot-empty',
    )
  })
})

describe('groups and their sketches', () => {
  function grouped(): Hall {
    const hall = sealed()
    hall.says(moderator, 'step.start', { step: 'projects', from: 'criticism-islands' })
    hall.says(anna, 'sketch.add', { sketch: 's1', step: 'projects', title: 'Café am Markt', from: [] })
    return hall
  }

  test('only members write, one field at a time, and never over a text that they have not seen', () => {
    const hall = grouped()
    const write = (text: string, revision: number) => ({ sketch: 's1', field: 'what', text, revision })
    expect(hall.says(anna, 'sketch.write', write('Ein Café', 0))).toBe('group-not-yours')
    hall.says(anna, 'sketch.join', { sketch: 's1' })
    hall.says(bela, 'sketch.join', { sketch: 's1' })
    expect(hall.says(anna, 'sketch.write', write('Ein Café', 0))).toBe('ok')
    expect(hall.says(bela, 'sketch.write', write('Ein Laden', 0))).toBe('field-changed')
    expect(hall.says(bela, 'sketch.write', write('Ein Café mit Laden', 1))).toBe('ok')
    expect(hall.says(anna, 'sketch.write', { sketch: 's1', field: 'mood', text: 'x', revision: 0 })).toBe(
      'field-unknown',
    )
  })

  test('joining another group means leaving the first', () => {
    const hall = grouped()
    hall.says(bela, 'sketch.add', { sketch: 's2', step: 'projects', title: 'Radweg', from: [] })
    hall.says(anna, 'sketch.join', { sketch: 's1' })
    hall.says(anna, 'sketch.join', { sketch: 's2' })
    expect(hall.workshop.sketches.get('s1')?.members).toEqual([])
    expect(hall.workshop.sketches.get('s2')?.members).toEqual(['anna'])
  })

  test('a group of five is full', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f']
    const hall = openHall(people)
    hall.says(moderator, 'step.start', { step: 'utopias', from: null })
    hall.says(moderator, 'sketch.add', { sketch: 's1', step: 'utopias', title: 'Dorf der Feste', from: [] })
    const answers = people.map((who) => hall.says(guest(who), 'sketch.join', { sketch: 's1' }))
    expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'group-full'])
  })
})

test('the chain leads from a project back to its cards and from a card on to its project', () => {
  const hall = sealed()
  const { workshop } = hall
  hall.says(moderator, 'goal.write', {
    goal: 'g1',
    step: 'goals',
    cluster: 'i1',
    text: 'Alle treffen sich',
    seen: null,
  })
  hall.says(moderator, 'sketch.add', { sketch: 'u1', step: 'utopias', title: 'Platz der Feste', from: ['g1'] })
  hall.says(moderator, 'sketch.add', { sketch: 'p1', step: 'projects', title: 'Café am Markt', from: ['u1'] })
  const chain = chainOf({
    cards: workshop.cards.values(),
    clusters: workshop.clusters.values(),
    goals: workshop.goals.values(),
    sketches: workshop.sketches.values(),
  })
  const back = (id: string): string[] => chain.origins(id).flatMap((origin) => [origin, ...back(origin)])
  const on = (id: string): string[] => chain.outcomes(id).flatMap((outcome) => [outcome, ...on(outcome)])
  expect(back('p1')).toEqual(['u1', 'g1', 'i1', 'k1', 'k2'])
  expect(on('k1')).toEqual(['i1', 'g1', 'u1', 'p1'])
})

test('two projects cannot be made from each other: the chain never runs in a circle', () => {
  const hall = sealed()
  for (const [sketch, from] of [
    ['p1', []],
    ['p2', ['p1']],
    ['p3', ['p2']],
  ] as const) {
    hall.says(moderator, 'sketch.add', { sketch, step: 'projects', title: sketch, from: [...from] })
  }
  expect(hall.says(moderator, 'sketch.link', { sketch: 'p1', from: ['p3'] })).toBe('merge-circle')
  expect(hall.says(moderator, 'sketch.link', { sketch: 'p1', from: ['p1'] })).toBe('merge-circle')
  expect(hall.says(moderator, 'sketch.link', { sketch: 'p3', from: ['p1', 'i1'] })).toBe('ok')
})

test('a goal is rewritten only by who has seen the present wording, and kept once something was made from it', () => {
  const hall = sealed()
  const goal = { goal: 'g1', step: 'goals', cluster: 'i1' }
  hall.says(moderator, 'goal.write', { ...goal, text: 'Alle treffen sich', seen: null })
  expect(hall.says(moderator, 'goal.write', { ...goal, text: 'Alle feiern', seen: null })).toBe('field-changed')
  expect(hall.says(moderator, 'goal.write', { ...goal, text: 'Alle feiern', seen: 'Alle treffen sich' })).toBe('ok')
  hall.says(moderator, 'sketch.add', { sketch: 'u1', step: 'utopias', title: 'Fest', from: ['g1'] })
  expect(hall.says(moderator, 'goal.remove', { goal: 'g1' })).toBe('goal-in-use')
})
