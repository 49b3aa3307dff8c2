import type { WorkshopEvent } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Audience, Key, OwnKey } from '../../shared/views/nouns.ts'
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

/** Who joined is for staff alone; to others even the place of a participant says too much (P7). */
export function tellable(keys: Key[], audience: Audience): Key[] {
  return audience === 'staff' ? keys : keys.filter(([noun]) => noun !== 'participant')
}
