import type { WorkshopEvent } from '../../shared/domain/events.ts'
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

/** To those who may not know a noun even its place says too much (P7). */
export const tellable = (keys: Key[], audience: Audience): Key[] => keys.filter(([noun]) => mayKnow(noun, audience))
