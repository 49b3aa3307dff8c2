import type { Session } from '../../client/session/types.ts'
import type { Step } from '../../shared/domain/agenda.ts'
import type { Ask } from '../asking.ts'
import type { Hall } from '../hall.ts'
import type { Person } from './person.ts'

/** A person in a step: what is seen, what can be done, and how long it takes. */
export interface Moment {
  person: Person
  session: Session
  hall: Hall
  step: Step
  ask: Ask
  /** Takes this person about so many seconds; false when the step has moved on meanwhile. */
  pause: (seconds: number) => Promise<boolean>
  /** Waits until the store shows something; false when the step has moved on. */
  until: (seen: () => boolean) => Promise<boolean>
  /** Names this run of the step, for what people wait for together. */
  run: string
  /** Waits until all simulated people have finished something; false when the step has moved on. */
  together: (what: string) => Promise<boolean>
  /** Where this person sits, in a round at tables. */
  place: Place | null
  /** Goes home before the end. */
  home: () => void
}

export interface Place {
  table: string
  round: number
}

/** What somebody does in a step of a kind. Ends when there is nothing left to do. */
export type Habit = (moment: Moment) => Promise<void>

/** Seconds to think and to type a text with thumbs. */
export const typing = (text: string): number => 4 + text.length / 7
