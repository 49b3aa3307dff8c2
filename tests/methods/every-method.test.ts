import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../shared/commands/ballot.ts'
import { takes } from '../../shared/commands/card.ts'
import { inOrder } from '../../shared/domain/run.ts'
import type { Agenda, Step } from '../../shared/domain/agenda.ts'
import { languages } from '../../shared/domain/language.ts'
import { methodOf, methods } from '../../shared/methods/index.ts'
import { agendaOf, minutesOf, minutesOfRounds } from '../../shared/methods/method.ts'
import { guest, moderator, openHall, type Hall } from '../kit/hall.ts'
import { proposalFor, tableSettings } from '../kit/random-cafe.ts'

const people = ['anna', 'bela', 'cem', 'dilek']
const tables = ['t1', 't2']
const hostOf = { role: 'host', who: 'link-t1' } as const

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
    return [hall.says(moderator, 'cluster.seal', { step: step.id, from: step.id })]
  },
  weigh: (hall, step) => {
    const ballot = `ballot-${step.id}`
    const [first = ''] = optionsOf(hall.workshop, step)
    return [
      hall.says(moderator, 'ballot.open', { ballot, step: step.id, from: step.id }),
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
  rounds: (hall, step) => [
    ...announced(hall, step),
    ...(step.seating?.questions ?? []).flatMap((_, at) => talk(hall, step, at)),
  ],
  harvest: (hall, step) => tables.map((table) => hall.says(moderator, 'harvest.call', { step: step.id, table })),
  sketch: (hall, step) => {
    const sketch = `sketch-${step.id}`
    return [
      hall.says(guest('anna'), 'sketch.add', { sketch, step: step.id, title: 'Ein Fest', from: [] }),
      hall.says(guest('anna'), 'sketch.join', { sketch }),
    ]
  },
}

/** Tables with a host link on the first of them, as an office sets them up. */
function openHallWithTables(agenda: Agenda): Hall {
  const hall = openHall(people, agenda)
  tables.forEach((table, at) =>
    hall.says(moderator, 'table.write', { table, settings: tableSettings(at + 1, { topics: at === 1 }) }),
  )
  hall.happen({ type: 'host.linked', table: 't1', link: hostOf.who })
  return hall
}

/** Where people choose for themselves there is nothing to announce. */
function announced(hall: Hall, step: Step): string[] {
  if (step.seating?.mode === 'free') return []
  hall.proposal = proposalFor(hall.workshop, step.id)
  return [hall.says(moderator, 'seating.announce', { step: step.id, proposal: 'proposal' })]
}

/** One round: all sit down, everybody writes a card, the first table gives its insight, and its host tells the next group. */
function talk(hall: Hall, step: Step, round: number): string[] {
  const at = { step: step.id, round }
  const called = hall.says(moderator, 'round.call', { ...at, seen: 'planned' })
  const chosen =
    step.seating?.mode === 'free'
      ? people.map((who, index) =>
          hall.says(guest(who), 'seat.choose', { ...at, table: tables[(index + round) % tables.length] ?? '' }),
        )
      : []
  const started = hall.says(moderator, 'round.start', { ...at, seen: 'called' })
  const seats = hall.workshop.seatings.get(step.id)?.rounds[round]?.seats
  const word = { column: null, about: null, text: 'Ein Gedanke', ...at }
  const cards = people.map((who) =>
    hall.says(guest(who), 'card.add', {
      ...word,
      card: `${step.id}-${round}-${who}`,
      kind: 'card',
      table: seats?.get(who) ?? null,
    }),
  )
  const insight = { ...word, card: `${step.id}-${round}-insight`, kind: 'insight', table: 't1' } as const
  const kept = [
    hall.says(hostOf, 'card.add', insight),
    hall.says(hostOf, 'handover.confirm', { ...at, table: 't1', text: 'Bisher ging es um Bänke.' }),
  ]
  return [called, ...chosen, started, ...cards, ...kept]
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
      if (step.kind === 'harvest') {
        expect(order.filter(({ id }) => step.of.includes(id)).map(({ kind }) => kind)).toEqual(['rounds'])
      }
    }
  })

  test('rounds say how they are walked and take the minutes of their step; a harvest gives each table its time', () => {
    for (const step of agenda.steps) {
      expect(step.seating !== null, step.id).toBe(step.kind === 'rounds')
      expect(step.turn > 0, step.id).toBe(step.kind === 'harvest')
      if (!step.seating) continue
      expect(step.minutes, step.id).toBe(minutesOfRounds(step.seating))
      expect(step.seating.questions.length, step.id).toBeGreaterThanOrEqual(3)
      // A question is asked in every language, or in none: then the prompt of the step stands for it.
      for (const question of step.seating.questions)
        expect([0, languages.length]).toContain(Object.keys(question).length)
    }
  })

  test('the closing tells what becomes of the results, and asks how it was', () => {
    const closing = inOrder(agenda).slice(-2)
    expect(closing.map(({ kind }) => kind)).toEqual(['agree', 'reflect'])
  })

  test('is accepted as an agenda and walks from the first step to the last', () => {
    const hall = openHallWithTables(agenda)
    expect(hall.says(moderator, 'agenda.plan', { agenda, revision: 1 })).toBe('ok')
    for (const step of inOrder(agenda)) {
      expect(hall.says(moderator, 'step.start', { step: step.id, from: hall.workshop.current }), step.id).toBe('ok')
      const answers = work[step.kind]?.(hall, step) ?? []
      expect(answers, step.id).toEqual(answers.map(() => 'ok'))
    }
    expect(hall.says(moderator, 'workshop.close', { from: hall.workshop.current })).toBe('ok')
    expect([...hall.workshop.runs.values()].every(({ status }) => status === 'done')).toBe(true)
  })

  test('takes cards only where its steps say so', () => {
    const hall = openHallWithTables(agenda)
    for (const step of inOrder(agenda)) {
      hall.says(moderator, 'step.start', { step: step.id, from: hall.workshop.current })
      const place = step.kind === 'rounds' ? { table: 't1', round: 0 } : {}
      if (step.kind === 'rounds') {
        announced(hall, step)
        hall.says(moderator, 'round.call', { step: step.id, round: 0, seen: 'planned' })
      }
      for (const kind of ['card', 'objection', 'proposal'] as const) {
        const words = {
          card: `${kind}-${step.id}`,
          step: step.id,
          kind,
          text: 'Ein Gedanke',
          column: null,
          about: null,
        }
        const card = { ...words, ...place }
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

test('a World Café takes about four hours, the short one about two, with rounds of twenty minutes in the long one', () => {
  const cafe = methodOf('world-cafe')
  if (!cafe) throw new Error('no World Café')
  const [long, short] = ['cafe', 'short'].map((variant) => agendaOf(cafe, variant))
  expect([long, short].map((agenda) => agenda && minutesOf(agenda))).toEqual([240, 120])
  expect([long, short].map((agenda) => agenda?.steps.find(({ seating }) => seating)?.seating?.minutes)).toEqual([
    20, 15,
  ])
})

test('in a Stadtgespräch people choose their rooms themselves', () => {
  const talk = methodOf('stadtgespraech')
  expect(talk?.places?.kind).toBe('room')
  expect(talk?.steps.find(({ kind }) => kind === 'rounds')?.seating?.mode).toBe('free')
})
