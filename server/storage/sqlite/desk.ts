import type Database from 'better-sqlite3'
import { auditHandlers } from './audit.ts'
import { eraseHandlers } from './erase.ts'
import { groupCommit, isWrite, readOne } from './group.ts'
import type { Ledger } from './ledger.ts'
import { logHandlers } from './log.ts'
import { stubborn, type Stubborn } from './full.ts'
import type { Durability, Handlers, Reply, Request } from './messages.ts'
import { noReserve, type Reserve } from './reserve.ts'
import { newestHandlers } from './newest.ts'
import { protocolHandlers } from './protocols.ts'
import { openScrubber } from './scrub.ts'
import { settingHandlers, sheetHandlers } from './sheets.ts'
import { openSnapshots } from './snapshots.ts'
import { linkHandlers, workshopHandlers } from './workshops.ts'

export interface Desk extends Pick<Stubborn, 'probe' | 'condition'> {
  /** Commits all writes of a batch together and hands out their replies, then reads. */
  serve(batch: Request[], answer: (replies: Reply[]) => void): void
  /** Empties the write-ahead file; harmless when it fails, the next one will do. */
  tidy(): void
}

/** All that is done with the open database. It knows no thread, so that faults can be tested at close range. */
export function openDesk(ledger: Ledger, reserve: Reserve = noReserve): Desk {
  const { db } = ledger
  const counted = { commits: 0, writes: 0 }
  const scrubber = openScrubber(db)
  const { spoil, ...snapshots } = openSnapshots(ledger)
  const handlers: Handlers = {
    ...workshopHandlers(ledger),
    ...linkHandlers(ledger),
    ...logHandlers(ledger),
    ...newestHandlers(ledger),
    ...sheetHandlers(ledger),
    ...auditHandlers(ledger),
    ...snapshots,
    ...eraseHandlers(ledger, spoil),
    ...protocolHandlers(ledger),
    ...settingHandlers(ledger),
    durability: () => ({ ...pragmas(db), ...counted }),
  }
  const { commit, probe, condition } = stubborn(groupCommit(ledger, handlers), reserve)
  const commitWrites = (requests: Request[]): Reply[] => {
    const replies = commit(requests)
    counted.commits += 1
    counted.writes += requests.length
    // Before the answers: what was erased must not be found in the files either.
    scrubber.after(requests)
    return replies
  }
  return {
    tidy: scrubber.atRest,
    probe,
    condition,
    serve(batch, answer) {
      const writes = batch.filter(isWrite)
      if (writes.length > 0) answer(commitWrites(writes))
      // After the commit and outside of it: a read never sees what could still be rolled back, and delays no ack.
      const reads = batch.filter((request) => !isWrite(request))
      if (reads.length > 0) answer(reads.map((request) => readOne(handlers, request)))
    },
  }
}

function pragmas(db: Database.Database): Pick<Durability, 'journalMode' | 'synchronous'> {
  return {
    journalMode: db.pragma('journal_mode', { simple: true }),
    synchronous: db.pragma('synchronous', { simple: true }),
  }
}
