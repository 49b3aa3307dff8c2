import * as v from 'valibot'
import { eventSchema, type Happened } from '../../shared/domain/events.ts'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { advance } from '../../shared/views/touch.ts'
import { StorageDamage, type Storage, type StoredEvent } from '../storage/storage.ts'
import { newTail, type Tail } from './tail.ts'

export { StorageDamage, StorageUnavailable } from '../storage/storage.ts'

/** The facts of one workshop in memory, and the tail of what has touched them. */
export interface State {
  workshop: Workshop
  tail: Tail
}

/** The log could not be read whole; nothing is served from half of it (D14). */
export class LoadFailure extends StorageDamage {}

export async function loadState(storage: Storage, id: string): Promise<State> {
  const [log, votes] = await Promise.all([readLog(storage, id), storage.votes(id)])
  const state = { workshop: emptyWorkshop(), tail: newTail() }
  for (const happened of log) {
    const touched = advance(state.workshop, happened)
    // P7: what was told before is told anew, whole, to whoever still has it; the places of then have other names now.
    if (happened.event.type === 'workshop.anonymised') state.tail = newTail()
    else state.tail.push(touched)
  }
  for (const { ballot, voter, choice } of votes) foldVote(state.workshop, ballot, voter, choice)
  return state
}

/** The whole log as it is stored, every row looked at. */
export async function readLog(storage: Storage, id: string): Promise<Happened[]> {
  const rows = await storage.events(id, 0)
  if (rows.length === 0) throw new LoadFailure('the log is empty')
  return rows.map(happenedOf)
}

/** A stored row as an event with its place; throws where it is damaged. */
export function happenedOf({ version, at, body }: StoredEvent, index: number): Happened {
  if (version !== index + 1) throw new LoadFailure(`version ${index + 1} is missing`)
  const parsed = v.safeParse(eventSchema, body)
  // The message names the place and never the text that stands there.
  if (!parsed.success) throw new LoadFailure(`version ${version} is damaged at ${v.getDotPath(parsed.issues[0])}`)
  return { version, at, event: parsed.output }
}
