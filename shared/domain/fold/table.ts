import type { EventOf, EventType } from '../events.ts'
import type { Workshop } from '../workshop.ts'

/** How each type of event changes the facts. Complete by type: a new event without its line does not compile. */
export type Fold<Types extends EventType> = {
  [Type in Types]: (workshop: Workshop, event: EventOf<Type>, at: number) => void
}
