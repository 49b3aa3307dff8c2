import fc from 'fast-check'
import type { Actor, BoardGroup } from '../../shared/commands/command.ts'
import type { WorkshopEvent } from '../../shared/domain/events.ts'
import type { StepKind } from '../../shared/domain/agenda.ts'
import type { CardKind } from '../../shared/domain/card.ts'
import { stepOf, type Workshop } from '../../shared/domain/workshop.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import type { Attempt } from './attempt.ts'
import { guest, moderator, openHall, type Hall, type Outcome } from './hall.ts'
import { cafeSteps, cafeWishes, proposalFor, saidAs, tableSettings } from './random-cafe.ts'

const people = ['anna', 'bela', 'cem', 'dilan']
const half = agendaOf(zukunftswerkstatt, 'half')
// One step collects hidden, so that revealing has something to reveal.
const steps = half.steps.map((step) => (step.id === 'criticism-cards' ? { ...step, hidden: true } : step))
export const agenda = { ...half, steps: [...steps, ...cafeSteps] }

const pick = (from: string[], n: number): string => from[n % Math.max(1, from.length)] ?? 'nobody'
const keys = (map: Map<string, unknown>): string[] => [...map.keys()]

type Wish = (attempt: Attempt, workshop: Workshop) => unknown

const anything = ({ a }: Attempt, workshop: Workshop): string =>
  pick([...keys(workshop.cards), ...keys(workshop.clusters), ...keys(workshop.goals), ...keys(workshop.sketches)], a)

const kindFor = new Map<StepKind, CardKind>([
  ['reframe', 'proposal'],
  ['check', 'objection'],
])

function cardWish({ a, b, text, flag }: Attempt, workshop: Workshop): unknown {
  const seen = agenda.steps.map((step) => step.id).filter((id) => workshop.runs.has(id))
  const step = flag ? (workshop.current ?? 'welcome') : pick(seen, b)
  const kind = kindFor.get(stepOf(workshop, step)?.kind ?? 'collect') ?? 'card'
  return { card: `card-${a}-${b}`, step, kind, text, column: null, about: null }
}

function sketchStep(flag: boolean): string {
  return flag ? 'utopias' : 'projects'
}

const wishes: Record<string, Wish> = {
  'step.start': ({ a }, { current }) => ({ step: agenda.steps[a % agenda.steps.length]?.id, from: current }),
  'step.skip': (_attempt, { current }) => ({ step: current ?? 'welcome', from: current }),
  'card.add': cardWish,
  'card.edit': ({ a, text }, { cards }) => ({ card: pick(keys(cards), a), text }),
  'card.withdraw': ({ a }, { cards }) => ({ card: pick(keys(cards), a) }),
  'card.erase': ({ a }, { cards }) => ({ card: pick(keys(cards), a) }),
  'me.erase': () => ({}),
  'card.hold': ({ a, text }, { cards }) => ({ card: pick(keys(cards), a), ground: text }),
  'card.release': ({ a }, { cards }) => ({ card: pick(keys(cards), a) }),
  'card.admit': ({ a }, { cards }) => ({ card: pick(keys(cards), a) }),
  'card.merge': ({ a, b, flag }, { cards }) => ({
    card: pick(keys(cards), a),
    into: flag ? pick(keys(cards), b) : null,
  }),
  'step.reveal': ({ flag }) => ({ step: 'criticism-cards', revealed: flag }),
  'cluster.seal': (_attempt, { current }) => ({ step: 'criticism-islands', from: current }),
  'cluster.rename': ({ a, text }, { clusters }) => ({ cluster: pick(keys(clusters), a), name: text }),
  'choice.make': ({ a, flag }, { clusters }) => ({ subject: 'clusters', id: pick(keys(clusters), a), chosen: flag }),
  'goal.write': ({ a, b, text }, { clusters, goals }) => ({
    goal: `goal-${a % 2}`,
    step: 'goals',
    cluster: clusters.size > 0 ? pick(keys(clusters), b) : null,
    text,
    seen: goals.get(`goal-${a % 2}`)?.text ?? null,
  }),
  'goal.remove': ({ a }) => ({ goal: `goal-${a % 2}` }),
  'sketch.add': (attempt, workshop) => ({
    sketch: `sketch-${attempt.a % 3}`,
    step: sketchStep(attempt.flag),
    title: attempt.text,
    from: workshop.cards.size > 0 ? [anything(attempt, workshop)] : [],
  }),
  'sketch.join': ({ a }, { sketches }) => ({ sketch: pick(keys(sketches), a) }),
  'sketch.leave': ({ a }, { sketches }) => ({ sketch: pick(keys(sketches), a) }),
  'sketch.write': ({ a, text }, { sketches }) => {
    const sketch = pick(keys(sketches), a)
    return { sketch, field: 'title', text, revision: sketches.get(sketch)?.fields['title']?.revision ?? 0 }
  },
  'sketch.remove': ({ a, flag }, { sketches }) => ({ sketch: pick(keys(sketches), a), removed: flag }),
  'ballot.open': ({ a }, { current }) => ({ ballot: `ballot-${a % 4}`, step: current ?? 'welcome', from: current }),
  'vote.cast': ({ a, b }, workshop) => {
    const ballot = [...workshop.ballots.values()].find((other) => other.open)
    return { ballot: ballot?.id ?? 'ballot-0', choice: ballot ? { [pick(ballot.options, a)]: b % 4 } : {} }
  },
  'ballot.count': ({ a, b }, { ballots }) => {
    const ballot = pick(keys(ballots), a)
    return { ballot, option: pick(ballots.get(ballot)?.options ?? [], b), hands: b }
  },
  'ballot.close': ({ a }, { ballots }) => ({ ballot: pick(keys(ballots), a) }),
  'ballot.discard': ({ a }, { ballots }) => ({ ballot: pick(keys(ballots), a) }),
  'participant.rename': ({ text }) => ({ name: text, language: 'en' }),
}

/** What the wish means when its turn comes. */
export const inputOf = (attempt: Attempt, workshop: Workshop): unknown =>
  (wishes[attempt.name] ?? cafeWishes[attempt.name])?.(attempt, workshop)

const often: Record<string, number> = {
  'card.add': 10,
  'step.start': 5,
  'ballot.open': 5,
  'vote.cast': 5,
  'sketch.add': 4,
  'sketch.join': 6,
  'sketch.leave': 5,
  'cafe.step': 4,
  'cafe.card': 8,
  'round.call': 6,
  'round.start': 5,
  'seating.announce': 6,
  'seat.choose': 6,
  'table.remove': 1,
  'card.erase': 3,
  'me.erase': 1,
}

/** The device on the first table. */
const host: Actor = { role: 'host', who: 'link-t0' }

const anyAttempt = (names: string[], actors: Actor[]): fc.Arbitrary<Attempt> =>
  fc.record({
    name: fc.oneof(...names.map((name) => ({ weight: often[name] ?? 2, arbitrary: fc.constant(name) }))),
    actor: fc.constantFrom(...people.map(guest), ...actors),
    text: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    a: fc.nat(40),
    b: fc.nat(40),
    flag: fc.boolean(),
  })

const evening = anyAttempt(Object.keys(wishes), [moderator, moderator, moderator])
const cafe = anyAttempt(
  [
    ...Object.keys(cafeWishes),
    'step.skip',
    'cluster.seal',
    'card.edit',
    'card.withdraw',
    'card.hold',
    'card.erase',
    'me.erase',
  ],
  [host, ...Array.from({ length: 8 }, () => moderator)],
)

/** Half of them evenings without tables, half of them with. */
export const anyCourse = fc.oneof(
  fc.array(evening, { maxLength: 150, size: 'max' }),
  fc.array(cafe, { maxLength: 150, size: 'max' }),
)

/** Three tables stand in the hall, one with a device on it. */
export const tablesFirst: WorkshopEvent[] = [
  ...[0, 1, 2].map((at): WorkshopEvent => ({
    type: 'table.written',
    table: `t${at}`,
    settings: tableSettings(at + 1, { topics: at === 2 }),
  })),
  { type: 'host.linked', table: 't0', link: host.who },
]

/** A workshop in an open hall with four guests. */
export function randomHall(): Hall {
  const hall = openHall(people, agenda)
  for (const event of tablesFirst) hall.happen(event)
  return hall
}

/** What the wish is called at the door. */
export const nameOf = ({ name }: Attempt): string => saidAs[name] ?? name

/** Every third card lies on one of three islands, as the board would say. */
export function boardOf({ cards }: Workshop): BoardGroup[] {
  return ['island-0', 'island-1', 'island-2'].map((id, at) => ({
    id,
    name: `Insel ${at}`,
    cards: keys(cards).filter((_card, index) => index % 3 === at),
  }))
}

/** Lets one attempt come in; tells what it touched, or nothing when it was refused. */
export function attempt(hall: Hall, wish: Attempt): Outcome {
  hall.clock.now += 1_000
  hall.board = boardOf(hall.workshop)
  if (wish.name === 'seating.announce') hall.proposal = proposalFor(hall.workshop, 'rounds', wish.a)
  return hall.arrive(wish.actor, nameOf(wish), inputOf(wish, hall.workshop))
}
