import type { EventType, WorkshopEvent } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { mayKnow, type Audience, type Key, type OwnKey } from '../../shared/views/nouns.ts'
import type { Draft } from './draft.ts'
import { distinct } from './tail.ts'

/** A committed batch, to be told to those who may know. The facts are only for the moment of the telling. */
export interface Telling {
  id: string
  workshop: Workshop
  from: number
  to: number
  keys: Key[]
  own: OwnKey[]
  events: WorkshopEvent[]
}

export function tellingOf(id: string, workshop: Workshop, { append, touched, events }: Draft): Telling {
  const keys = distinct(touched.flatMap((one) => one.keys))
  const own = distinct(touched.flatMap((one) => one.own))
  return { id, workshop, from: append.expectedVersion, to: workshop.version, keys, own, events }
}

/** Two batches as one: places that were touched twice are told once, as they are then. */
export function merged(earlier: Telling, later: Telling): Telling {
  const both = {
    ...later,
    from: earlier.from,
    keys: distinct([...earlier.keys, ...later.keys]),
    own: distinct([...earlier.own, ...later.own]),
    events: [...earlier.events, ...later.events],
  }
  return isAnew(both) ? tellingAnew(both) : both
}

/** P7: the log says something else now than what was folded from it and told. */
export const isAnew = ({ events }: Pick<Telling, 'events'>): boolean =>
  events.some(({ type }) => type === 'workshop.anonymised')

/** Everything has changed under everybody's feet: whoever knows an older version asks for the whole. */
export const tellingAnew = (telling: Telling): Telling => ({ ...telling, from: telling.to, keys: [], own: [] })

/** Of what these do a phone shows numbers at most, unless the wall lies open on it. */
const counting: ReadonlySet<EventType> = new Set<EventType>([
  'participant.joined',
  'participant.changed',
  'card.added',
  'card.edited',
  'card.withdrawn',
  'card.erased',
  'card.held',
  'card.released',
  'card.admitted',
  'card.merged',
  'seat.taken',
  'seat.left',
])

/** Whether a hall full of phones may hear of it a moment later; votes are no events and only move the turnout. */
export const canWait = ({ events }: Pick<Telling, 'events'>): boolean => events.every(({ type }) => counting.has(type))

/**
 * Whether only late guests were seated. Those who follow are told the whole plan of a step then, which is as long as the hall is
 * large: told for each of a thousand, it would be a thousand times as long.
 */
export function isOfLateGuests({ events }: Pick<Telling, 'events'>): boolean {
  const late = new Set(events.flatMap((event) => (event.type === 'participant.joined' ? [event.participant] : [])))
  const seated = events.filter(({ type }) => type !== 'participant.joined')
  return seated.length > 0 && seated.every((event) => event.type === 'seat.taken' && late.has(event.participant))
}

/** What every phone is told, and what only those are told on which the wall lies open. */
export function apart(telling: Telling): { phones: Telling; wall: Key[] } {
  const isCard = ([noun]: Key): boolean => noun === 'card'
  return {
    phones: { ...telling, keys: tellable(telling.keys, 'guest').filter((key) => !isCard(key)), own: [] },
    wall: telling.keys.filter(isCard),
  }
}

/** To those who may not know a noun even its place says too much (P7). */
export const tellable = (keys: Key[], audience: Audience): Key[] => keys.filter(([noun]) => mayKnow(noun, audience))
