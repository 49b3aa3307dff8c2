import { fold } from '../domain/fold/index.ts'
import type { EventOf, EventType, Happened, WorkshopEvent } from '../domain/events.ts'
import type { Workshop } from '../domain/workshop.ts'
import { hallTouches, namesAtTables, ownOfHall } from './touch-hall.ts'
import { many, one, type Keys } from './keys.ts'
import { it, type Key, type OwnKey } from './nouns.ts'

/** The places that one event changes for some audience. */
export interface Touched {
  version: number
  keys: Key[]
  own: OwnKey[]
}

const card = ({ card: id }: { card: string }): Key[] => one('card', id)
const sketch = ({ sketch: id }: { sketch: string }): Key[] => one('sketch', id)
const ballot = ({ ballot: id }: { ballot: string }): Key[] => one('ballot', id)
const course = ({ step }: { step: string }): Key[] => [
  ['workshop', it],
  ['step', step],
]

const named = ({ participant }: { participant: string }, workshop: Workshop): Key[] => [
  ...one('participant', participant),
  ...namesAtTables(workshop, participant),
]

const clustersOf = (workshop: Workshop, step: string): string[] =>
  [...workshop.clusters.values()].filter((cluster) => cluster.step === step).map((cluster) => cluster.id)

/** Changing what a step hides changes what everybody may see of its cards. */
function allCards(workshop: Workshop): Key[] {
  return many('card', workshop.cards.keys())
}

const keys: Keys<EventType> = {
  'workshop.described': () => one('workshop'),
  'workshop.opened': () => one('workshop'),
  'workshop.closed': () => one('workshop'),
  'workshop.anonymised': () => one('workshop'),
  'notice.written': () => one('notice'),
  'agenda.planned': (_event, workshop) => [
    ...one('agenda'),
    ...many('step', workshop.agenda?.steps.map((step) => step.id) ?? []),
    ...allCards(workshop),
  ],
  'participant.joined': ({ participant }) => [...one('people'), ...one('participant', participant)],
  'participant.changed': named,
  'participant.erased': named,
  'step.started': course,
  'step.ended': course,
  'step.skipped': course,
  'step.revealed': ({ step }, workshop) => [...one('step', step), ...many('card', workshop.cardsIn.get(step) ?? [])],
  'timer.set': () => one('timer'),
  'screen.set': () => one('screen'),
  'phones.set': () => one('workshop'),
  'card.added': ({ card: id, step }) => [...one('card', id), ...one('collected', step)],
  'card.edited': card,
  'card.withdrawn': card,
  'card.erased': card,
  'card.held': card,
  'card.released': card,
  'card.admitted': card,
  'card.merged': card,
  'card.answered': card,
  'cluster.sealed': ({ step }, workshop) => many('cluster', clustersOf(workshop, step)),
  'cluster.renamed': ({ cluster }) => one('cluster', cluster),
  'choice.made': ({ subject, id }) =>
    one(subject === 'clusters' ? 'cluster' : subject === 'goals' ? 'goal' : 'sketch', id),
  'goal.written': ({ goal }) => one('goal', goal),
  'goal.removed': ({ goal }) => one('goal', goal),
  'sketch.added': sketch,
  'sketch.written': sketch,
  'sketch.linked': sketch,
  'sketch.joined': sketch,
  'sketch.left': sketch,
  'sketch.removed': sketch,
  'ballot.opened': ballot,
  'ballot.closed': ballot,
  'ballot.counted': ballot,
  'ballot.discarded': ballot,
  'agreement.written': ({ agreement }) => one('agreement', agreement),
  'agreement.removed': ({ agreement }) => one('agreement', agreement),
  'outlook.written': () => one('outlook'),
  ...hallTouches,
}

function keysOf<Type extends EventType>(type: Type, event: WorkshopEvent, workshop: Workshop): Key[] {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- indexed by the event's own type, which TypeScript cannot follow through a union
  return keys[type](event as EventOf<Type>, workshop)
}

function ownKeysOf(event: WorkshopEvent, workshop: Workshop): OwnKey[] {
  switch (event.type) {
    case 'participant.joined':
    case 'participant.described':
      return [[event.participant, 'me', it]]
    case 'participant.changed':
    case 'participant.erased':
    case 'participant.away':
      return [[event.participant, 'me', it], ...ownOfHall(event, workshop)]
    case 'sketch.joined':
    case 'sketch.left':
      return [[event.participant, 'mySketch', event.sketch]]
    case 'ballot.closed':
    case 'ballot.discarded':
      return [...(workshop.votes.get(event.ballot)?.keys() ?? [])].map((voter) => [voter, 'myBallot', event.ballot])
    default: {
      const hall = ownOfHall(event, workshop)
      if (hall.length > 0) return hall
      const author = 'card' in event ? workshop.cards.get(event.card)?.author : null
      return 'card' in event && author ? [[author, 'myCard', event.card]] : []
    }
  }
}

function distinct<K extends readonly string[]>(all: K[]): K[] {
  return [...new Map(all.map((key) => [key.join(' '), key])).values()]
}

/**
 * Folds one event and tells where it left its mark. Places are asked before and after: what an event takes away is named
 * only before, what it brings only after.
 */
export function advance(workshop: Workshop, happened: Happened): Touched {
  const { event, version } = happened
  const keysBefore = keysOf(event.type, event, workshop)
  const ownBefore = ownKeysOf(event, workshop)
  fold(workshop, happened)
  return {
    version,
    keys: distinct([...keysBefore, ...keysOf(event.type, event, workshop)]),
    own: distinct([...ownBefore, ...ownKeysOf(event, workshop)]),
  }
}
