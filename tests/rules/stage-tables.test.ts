import { describe, expect, test } from 'vitest'
import { questionSize, questionText } from '../../client/stage/hall/question-text.ts'
import { roundsStep } from '../../client/stage/hall/rounds-step.ts'
import { insightsOf, tallyOf } from '../../client/stage/hall/tally.ts'
import { stripColumns, stripMost, tileShape } from '../../client/stage/hall/tile-shape.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import type { CardView } from '../../shared/views/nouns.ts'

const cafe = agendaOf(worldCafe, 'cafe')
const stepOf = (id: string) => cafe.steps.find((step) => step.id === id) ?? null

/** The same afternoon with two steps that have tables. */
const long = {
  ...cafe,
  steps: cafe.steps.flatMap((step) => (step.id === 'rounds' ? [step, { ...step, id: 'more-rounds' }] : [step])),
}

const plain: CardView = {
  id: '',
  number: 1,
  step: 'rounds',
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
}
const cards = (...changes: Partial<CardView>[]): CardView[] =>
  changes.map((change, at) => ({ ...plain, id: `card-${at}`, number: at + 1, ...change }))

describe('which tables the wall speaks of', () => {
  test('are those of the step that runs', () => {
    const more = long.steps.find(({ id }) => id === 'more-rounds') ?? null
    expect(roundsStep(long, more, [{ step: 'rounds', state: 'ended' }])?.id).toBe('more-rounds')
  })

  test('are those that a harvest works on', () => {
    const both = [
      { step: 'rounds', state: 'ended' },
      { step: 'more-rounds', state: 'ended' },
    ] as const
    expect(roundsStep(long, stepOf('harvest'), both)?.id).toBe('rounds')
  })

  test('are in the break the last that people sat at, and before the first round those to come', () => {
    expect(roundsStep(long, stepOf('break'), [{ step: 'more-rounds', state: 'ended' }])?.id).toBe('more-rounds')
    expect(roundsStep(long, stepOf('welcome'), [{ step: 'rounds', state: 'planned' }])?.id).toBe('rounds')
    expect(roundsStep(long, null, [])?.id).toBe('rounds')
  })

  test('are none where nobody sits at tables', () => {
    const talk = { ...cafe, steps: cafe.steps.filter(({ kind }) => kind !== 'rounds') }
    expect(roundsStep(talk, stepOf('welcome'), [])).toBeNull()
  })
})

describe('what has come together at a table', () => {
  const all = cards(
    {},
    { kind: 'insight', text: 'zuerst' },
    { round: 1 },
    { round: 1, kind: 'insight', text: 'danach' },
    { table: 't2' },
    { table: 't2', state: 'held' },
    { table: null },
    { step: 'elsewhere' },
  )

  test('is counted by table, in one round or in all; what is held back does not count', () => {
    const inAll = tallyOf(all, { steps: ['rounds'] })
    expect(inAll.get('t1')).toEqual({ cards: 2, insights: 2 })
    expect(inAll.get('t2')).toEqual({ cards: 1, insights: 0 })
    expect(tallyOf(all, { steps: ['rounds'], round: 1 }).get('t1')).toEqual({ cards: 1, insights: 1 })
    expect(tallyOf(all, { steps: ['rounds'], round: 1 }).has('t2')).toBe(false)
  })

  test('is told in the order of rounds', () => {
    const found = insightsOf(all.toReversed(), ['rounds'])
    expect(found.get('t1')?.map(({ text }) => text)).toEqual(['zuerst', 'danach'])
    expect(found.has('t2')).toBe(false)
  })
})

describe('the question of a round', () => {
  test('is its own, or that of the step where it has none', () => {
    const step = stepOf('rounds')
    if (!step?.seating) throw new Error('the café has no rounds')
    expect(questionText(step, 0)).toEqual(step.seating.questions[0])
    expect(questionText({ ...step, seating: { ...step.seating, questions: [{ de: '' }] } }, 0)).toEqual(step.prompt)
    expect(questionText(step, 7)).toEqual(step.prompt)
  })

  test('is smaller the longer it is, and never huge where there is little room', () => {
    expect(questionSize({ de: 'Was ist uns wichtig?' }, false)).toBe('huge')
    expect(questionSize({ de: 'Was ist uns wichtig?' }, true)).toBe('large')
    expect(questionSize({ de: 'Kurz?', en: 'x'.repeat(200) }, false)).toBe('normal')
    expect(questionSize({ de: 'x'.repeat(301) }, false)).toBe('small')
  })
})

test('signs of tables stand in rows that are filled', () => {
  for (let count = 1; count <= stripMost; count += 1) {
    expect(Math.ceil(count / stripColumns(count)), `${count} signs`).toBeLessThanOrEqual(2)
  }
  for (let count = 1; count <= 120; count += 1) {
    const { columns, size } = tileShape(count)
    expect(columns).toBeGreaterThan(0)
    expect(columns, `${count} tables`).toBeLessThanOrEqual(size === 'roomy' ? 3 : size === 'some' ? 4 : 10)
  }
})
