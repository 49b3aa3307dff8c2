import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../shared/commands/ballot.ts'
import { takes } from '../../shared/commands/card.ts'
import { inOrder } from '../../shared/domain/run.ts'
import { type Step } from '../../shared/domain/agenda.ts'
import { languages } from '../../shared/domain/language.ts'
import { methods } from '../../shared/methods/index.ts'
import { agendaOf, minutesOf } from '../../shared/methods/method.ts'
import { guest, moderator, openHall, type Hall } from '../kit/hall.ts'

const people = ['anna', 'bela', 'cem']

const variants = methods.flatMap((method) =>
  method.variants.map((variant) => ({ name: `${method.id}, ${variant.id}`, agenda: agendaOf(method, variant.id) })),
)

/** What a group would do in a step, so that the next step has something to work on. */
const work: Partial<Record<Step['kind'], (hall: Hall, step: Step) => string[]>> = {
  collect: (hall, step) =>
    people.map((who) =>
      hall.says(guest(who), 'card.add', {
        card: `${step.id}-${who}`.slice(0, 40),
        step: step.id,
        kind: 'card',
        text: `Karte von ${who}`,
        column: step.columns[0]?.id ?? null,
        about: null,
      }),
    ),
  cluster: (hall, step) => {
    const cards = step.of.flatMap((source) => hall.workshop.cardsIn.get(source) ?? [])
    hall.board = cards.map((card, at) => ({ id: `island-${at}`, name: `Insel ${at}`, cards: [card] }))
    return [hall.says(moderator, 'cluster.seal', { step: step.id })]
  },
  weigh: (hall, step) => {
    const ballot = `ballot-${step.id}`
    const [first = ''] = optionsOf(hall.workshop, step)
    return [
      hall.says(moderator, 'ballot.open', { ballot, step: step.id }),
      ...people.map((who) => hall.says(guest(who), 'vote.cast', { ballot, choice: { [first]: 1 } })),
      hall.says(moderator, 'ballot.close', { ballot }),
    ]
  },
  choose: (hall, step) => {
    const subject = step.on === 'sketches' ? 'sketches' : 'clusters'
    const [first = ''] = hall.workshop[subject].keys()
    return [hall.says(moderator, 'choice.make', { subject, id: first, chosen: true })]
  },
  reframe: (hall, step) => {
    const [cluster = ''] = hall.workshop.clusters.keys()
    return [
      hall.says(moderator, 'goal.write', {
        goal: 'goal-1',
        step: step.id,
        cluster,
        text: 'Alle kennen sich',
        seen: null,
      }),
    ]
  },
  sketch: (hall, step) => {
    const sketch = `sketch-${step.id}`
    return [
      hall.says(guest('anna'), 'sketch.add', { sketch, step: step.id, title: 'Ein Fest', from: [] }),
      hall.says(guest('anna'), 'sketch.join', { sketch }),
    ]
  },
}

describe.each(variants)('$name', ({ agenda }) => {
  test('has a name, a rule line and a prompt in every language, and minutes for every step', () => {
    for (const language of languages) {
      for (const phase of agenda.phases) expect(phase.name[language] && phase.rule[language], phase.id).toBeTruthy()
      for (const step of agenda.steps) expect(step.title[language] && step.prompt[language], step.id).toBeTruthy()
    }
    expect(agenda.steps.every(({ minutes }) => minutes > 0)).toBe(true)
    expect(minutesOf(agenda)).toBeGreaterThan(60)
  })

  test('every ballot and every board has a step before it that feeds it', () => {
    const order = inOrder(agenda)
    for (const [at, step] of order.entries()) {
      const before = new Set(order.slice(0, at).map(({ id }) => id))
      expect(
        step.of.every((source) => before.has(source)),
        step.id,
      ).toBe(true)
      if (step.kind === 'cluster' || (step.kind === 'weigh' && step.on !== 'mood'))
        expect(step.of, step.id).not.toEqual([])
    }
  })

  test('is accepted as an agenda and walks from the first step to the last', () => {
    const hall = openHall(people, agenda)
    expect(hall.says(moderator, 'agenda.plan', { agenda, revision: 1 })).toBe('ok')
    for (const step of inOrder(agenda)) {
      expect(hall.says(moderator, 'step.start', { step: step.id, from: hall.workshop.current }), step.id).toBe('ok')
      const answers = work[step.kind]?.(hall, step) ?? []
      expect(answers, step.id).toEqual(answers.map(() => 'ok'))
    }
    expect(hall.says(moderator, 'workshop.close', {})).toBe('ok')
    expect([...hall.workshop.runs.values()].every(({ status }) => status === 'done')).toBe(true)
  })

  test('takes cards only where its steps say so', () => {
    const hall = openHall(people, agenda)
    for (const step of inOrder(agenda)) {
      hall.says(moderator, 'step.start', { step: step.id, from: hall.workshop.current })
      for (const kind of ['card', 'objection', 'proposal'] as const) {
        const card = { card: `${kind}-${step.id}`, step: step.id, kind, text: 'Ein Gedanke', column: null, about: null }
        expect(hall.says(guest('anna'), 'card.add', card) === 'ok', `${kind} in ${step.id}`).toBe(takes(step, kind))
      }
    }
  })
})

test('the evening of a Zukunftswerkstatt keeps to three hours after the arrival', () => {
  const evening = agendaOf(methods.find(({ id }) => id === 'zukunftswerkstatt') ?? methods[0]!, 'evening')
  const minutes = (phase: string): number =>
    evening.steps.filter((step) => step.phase === phase).reduce((sum, step) => sum + step.minutes, 0)
  expect(['criticism', 'turn', 'utopia', 'realization', 'closing'].map(minutes)).toEqual([40, 10, 50, 60, 20])
})
