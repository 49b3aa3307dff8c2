import type { EventOf, EventType, Happened } from '../events.ts'
import type { Workshop } from '../workshop.ts'
import { foldBallot } from './ballot.ts'
import { foldCard } from './card.ts'
import { foldCourse } from './course.ts'
import { foldRound } from './round.ts'
import { foldResult } from './result.ts'
import { foldTable } from './hall.ts'
import type { Fold } from './table.ts'

const folds: Fold<EventType> = { ...foldCourse, ...foldCard, ...foldResult, ...foldBallot, ...foldTable, ...foldRound }

/** Applies one event in place. Events are believed: a command's rules have decided them. */
export function fold(workshop: Workshop, happened: Happened): void {
  apply(happened.event.type, workshop, happened)
  workshop.version = happened.version
  workshop.changedAt = happened.at
}

function apply<Type extends EventType>(type: Type, workshop: Workshop, { event, at }: Happened): void {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- indexed by the event's own type, which TypeScript cannot follow through a union
  folds[type](workshop, event as EventOf<Type>, at)
}
