import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { eventSchema, type Happened } from '../../shared/domain/events.ts'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { advance } from '../../shared/views/touch.ts'
import { StorageDamage, StorageUnavailable, type Storage, type StoredEvent } from '../storage/storage.ts'
import { foldPrint } from './print.ts'
import { decodeFacts } from './snapshot.ts'
import { newTail, type Tail } from './tail.ts'

export { StorageDamage, StorageUnavailable } from '../storage/storage.ts'

/** The facts of one workshop in memory, and the tail of what has touched them. */
export interface State {
  workshop: Workshop
  tail: Tail
  /** Version of the snapshot that the log was folded on; 0 for all of it. */
  base: number
}

/** The log could not be read whole; nothing is served from half of it (D14). */
export class LoadFailure extends StorageDamage {}

/** What this product writes into its snapshots and believes in those it finds. */
export const snapshotFormat = foldPrint()

/** Snapshot and the events after it; without a snapshot to be believed, all events. `doubt` hears of one that is not. */
export async function loadState(
  storage: Storage,
  id: string,
  doubt: (error: unknown) => void = () => undefined,
): Promise<State> {
  const state = (await fromSnapshot(storage, id, doubt)) ?? (await folded(storage, id, emptyWorkshop()))
  const votes = await storage.votes(id)
  for (const { ballot, voter, choice } of votes) foldVote(state.workshop, ballot, voter, choice)
  return state
}

async function fromSnapshot(storage: Storage, id: string, doubt: (error: unknown) => void): Promise<State | null> {
  try {
    const { kept } = await storage.snapshot(id)
    if (kept?.format !== snapshotFormat) return null
    return await folded(storage, id, await decodeFacts(kept.content, kept.version))
  } catch (error) {
    // A disk that cannot be read is no better without a snapshot.
    if (error instanceof StorageUnavailable) throw error
    doubt(error)
    return null
  }
}

/** So many events take about five milliseconds. */
const breath = 500

async function folded(storage: Storage, id: string, workshop: Workshop): Promise<State> {
  const base = workshop.version
  const rows = await storage.events(id, base)
  if (base + rows.length === 0) throw new LoadFailure('the log is empty')
  const state = { workshop, tail: newTail(), base }
  for (const [index, row] of rows.entries()) {
    // Whoever is in another hall does not stand still for a long log.
    if (index % breath === breath - 1) await setImmediate()
    const happened = happenedOf(row, base + index)
    const touched = advance(workshop, happened)
    // P7: what was told before is told anew, whole, to whoever still has it; the places of then have other names now.
    if (happened.event.type === 'workshop.anonymised') state.tail = newTail()
    else state.tail.push(touched)
  }
  return state
}

/** The whole log as it is stored, every row looked at. */
export function wholeLog(rows: readonly StoredEvent[]): Happened[] {
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
