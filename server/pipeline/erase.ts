import { strikeOf, struckIn } from '../../shared/domain/erasure.ts'
import { newId } from '../security/secrets.ts'
import type { Storage } from '../storage/storage.ts'
import type { Draft } from './draft.ts'
import { happenedOf } from './state.ts'

/** What ties an event to the command that caused it, where nothing may be tied to anything any more. */
const unbound = 'anonymised'

/**
 * Stores a batch. Where it takes words or authors out of the log, the rows that hold them are rewritten in the same commit: whoever
 * is told that something is deleted is told after it is gone (P7, P8). Says whether something was taken.
 */
export async function store(storage: Storage, { append, events }: Draft): Promise<boolean> {
  const strike = strikeOf(events, newId)
  if (!strike) {
    await storage.append(append)
    return false
  }
  const unbind = events.some(({ type }) => type === 'workshop.anonymised')
  const { workshop } = append
  const rows = unbind ? await storage.events(workshop, 0) : await storage.eventsNaming(workshop, struckIn(events))
  const rewritten = rows.flatMap((row) => {
    const { version, event } = happenedOf(row, row.version - 1)
    const body = strike(event)
    return body === event && !unbind ? [] : [{ version, command: unbind ? unbound : row.command, body }]
  })
  // What came in the same breath is looked at as well: a card may be written and taken back before the disk has either.
  const fresh = append.events.map((event, index) => ({ ...event, body: strike(events[index] ?? unknownEvent()) }))
  await storage.rewrite({ append: { ...append, events: fresh }, events: rewritten, unbind })
  return true
}

function unknownEvent(): never {
  throw new Error('a batch has more rows than events')
}
