import type { Proposal } from '../../shared/commands/command.ts'
import type { Step } from '../../shared/domain/agenda.ts'
import { currentRound, firstUncalled, type Round } from '../../shared/domain/round.ts'
import type { TableSettings } from '../../shared/domain/table.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { step } from '../../shared/methods/method.ts'
import { search } from '../../shared/rotation/plan.ts'
import { hallOf } from '../../shared/tables/hall.ts'
import { taskOf } from '../../shared/tables/task.ts'
import type { Attempt } from './attempt.ts'

const title = { title: { de: 'Runden' }, prompt: { de: 'Was bewegt euch?' }, minutes: {} }
const plain = (made: ReturnType<typeof step>): Step => ({ ...made, minutes: 60 })
const questions = [{ de: 'Was ist gut?' }, { de: 'Was fehlt?' }, {}]
const seating = { sizes: 'even', visits: 3, questions, minutes: 20, walk: 60, gong: true } as const

/** A step with planned rounds, one where people choose, one that keeps its cards hidden, and a harvest. */
export const cafeSteps: Step[] = [
  plain(step('utopia', 'rounds', 'rounds', { ...title, seating: { ...seating, mode: 'mix' } })),
  plain(step('utopia', 'rounds', 'rooms', { ...title, hidden: true, seating: { ...seating, mode: 'free' } })),
  plain(step('utopia', 'harvest', 'harvest', { ...title, of: ['rounds'], turn: 60 })),
]

export const tableSettings = (number: number, changes: Partial<TableSettings> = {}): TableSettings => ({
  number,
  name: '',
  theme: '',
  field: '',
  min: 0,
  max: 6,
  accessible: true,
  language: null,
  topics: false,
  ...changes,
})

/** A plan for the coming rounds, as the planner makes it at once; null where none is possible. */
export function proposalFor(workshop: Workshop, id: string, seed = 1): Proposal | null {
  const hall = hallOf(workshop, id)
  const task = hall && taskOf(hall)
  if (!hall || !task) return null
  const { value: planning } = search(task, seed).next()
  if (!planning.possible) return null
  const { rounds, score, proven } = planning.plan
  const { revisits, repeats, bound, met, pairsMeeting } = score
  const pairsAgain = pairsMeeting.slice(2).reduce((sum, pairs) => sum + pairs, 0)
  const told = { revisits, repeats, bound, metAverage: met.average, metFewest: met.fewest, pairsAgain, proven }
  const revision = workshop.seatings.get(id)?.revision ?? 0
  return { id: 'proposal', step: id, from: firstUncalled(hall.rounds), revision, rounds, seed, score: told }
}

const pick = (from: string[], n: number): string => from[n % Math.max(1, from.length)] ?? 'nobody'
const keys = (map: Map<string, unknown>): string[] => [...map.keys()]

/** The step with tables that runs, else the first one. */
const stepHere = ({ current }: Workshop): string => (current === 'rooms' ? 'rooms' : 'rounds')
const roundsHere = (workshop: Workshop): readonly Round[] => workshop.seatings.get(stepHere(workshop))?.rounds ?? []

/** The round that is next in the order of an evening, and how the presser sees it. */
function turn(workshop: Workshop): { step: string; round: number; seen: Round['state'] } {
  const rounds = roundsHere(workshop)
  const at = currentRound(rounds) ?? rounds[firstUncalled(rounds)]
  return { step: stepHere(workshop), round: at?.index ?? firstUncalled(rounds), seen: at?.state ?? 'planned' }
}

function nextTurn(workshop: Workshop): ReturnType<typeof turn> {
  const rounds = roundsHere(workshop)
  return { step: stepHere(workshop), round: firstUncalled(rounds), seen: 'planned' }
}

const seatAt = ({ a, b }: Attempt, workshop: Workshop) => ({
  step: stepHere(workshop),
  round: currentRound(roundsHere(workshop))?.index ?? a % 3,
  participant: pick(keys(workshop.participants), a),
  table: pick(keys(workshop.tables), b),
})

type Wish = (attempt: Attempt, workshop: Workshop) => unknown

/** What may be wished in a hall with tables. */
export const cafeWishes: Record<string, Wish> = {
  'cafe.step': ({ a }, { current }) => ({
    step: pick(['rounds', 'rounds', 'rooms', 'harvest', 'criticism-islands'], a),
    from: current,
  }),
  'table.write': ({ a, text, flag }) => ({
    table: `t${a % 5}`,
    settings: tableSettings((a % 5) + 1, { name: text.slice(0, 4), topics: flag }),
  }),
  'table.open': ({ a, flag }, { tables }) => ({ table: pick(keys(tables), a), open: flag }),
  'table.remove': ({ a }, { tables }) => ({ table: pick(keys(tables), a) }),
  'table.host': ({ a, b, flag }, { tables, participants }) => ({
    table: pick(keys(tables), a),
    participant: flag ? pick(keys(participants), b) : null,
  }),
  'participant.enrol': ({ a, text }) => ({ participant: `paper-${a % 4}`, name: text, language: 'de' }),
  'participant.describe': ({ a, flag, text }, { participants }) => ({
    participant: pick(keys(participants), a),
    accessible: flag,
    speaks: flag ? ['de', 'tr'] : [],
    group: text.slice(0, 3),
  }),
  'participant.leave': ({ a, flag }, { participants }) => ({ participant: pick(keys(participants), a), away: flag }),
  'pair.wish': ({ a, b, flag }, { participants }) => ({
    a: pick(keys(participants), a),
    b: pick(keys(participants), b),
    wish: flag ? 'together' : a % 2 === 0 ? 'apart' : null,
  }),
  'seating.announce': () => ({ step: 'rounds', proposal: 'proposal' }),
  'seat.move': (attempt, workshop) => seatAt(attempt, workshop),
  'seat.swap': ({ a, b }, workshop) => {
    const { step: id, round } = seatAt(
      { a, b, actor: { role: 'guest', who: '' }, name: '', text: '', flag: false },
      workshop,
    )
    return { step: id, round, a: pick(keys(workshop.participants), a), b: pick(keys(workshop.participants), b) }
  },
  'seat.choose': (attempt, workshop) => {
    const { participant: _participant, ...seat } = seatAt(attempt, workshop)
    return seat
  },
  'round.call': (_attempt, workshop) => nextTurn(workshop),
  'round.start': (_attempt, workshop) => turn(workshop),
  'round.end': (_attempt, workshop) => turn(workshop),
  'cafe.card': ({ a, b, text, flag }, workshop) => {
    const { step: id, round } = turn(workshop)
    const kind = flag ? 'insight' : 'card'
    const place = { step: id, table: pick(keys(workshop.tables), b), round }
    return { card: `cafe-${a}-${b}`, kind, text, column: null, about: null, ...place }
  },
  'handover.confirm': ({ a, text }, workshop) => ({
    step: stepHere(workshop),
    round: a % 3,
    table: pick(keys(workshop.tables), a),
    text,
  }),
  'message.send': ({ a, text, flag }, { tables }) => ({
    message: `message-${a}`,
    tables: flag ? null : [pick(keys(tables), a)],
    text,
  }),
  'harvest.call': ({ a, flag }, { tables }) => ({ step: 'harvest', table: flag ? pick(keys(tables), a) : null }),
  'topic.announce': ({ a, b, text }, { tables }) => ({
    topic: `topic-${a % 4}`,
    table: pick(keys(tables), b),
    title: text,
  }),
  'topic.withdraw': ({ a }) => ({ topic: `topic-${a % 4}` }),
}

/** Wishes that are said in other words at the door. */
export const saidAs: Record<string, string> = { 'cafe.step': 'step.start', 'cafe.card': 'card.add' }
