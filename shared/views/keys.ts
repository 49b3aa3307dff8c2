import type { EventOf, EventType } from '../domain/events.ts'
import type { Workshop } from '../domain/workshop.ts'
import { it, type CommonNoun, type Key } from './nouns.ts'

/** The places that each type of event changes. */
export type Keys<Some extends EventType> = {
  [Type in Some]: (event: EventOf<Type>, workshop: Workshop) => Key[]
}

export const one = (noun: CommonNoun, id: string = it): Key[] => [[noun, id]]
export const many = (noun: CommonNoun, ids: Iterable<string>): Key[] => [...ids].map((id) => [noun, id] as const)
