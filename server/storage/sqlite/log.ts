import { StorageConflict, StorageDamage } from '../storage.ts'
import { packLog, type WrittenAppend, type WrittenVote } from '../written.ts'
import { auditWriter } from './audit.ts'
import type { Ledger } from './ledger.ts'
import type { Handlers } from './messages.ts'
import { commandsTable, eventsTable, ticketsTable, votesTable, workshopsTable } from './tables.ts'

type LogHandlers = Pick<Handlers, 'append' | 'events' | 'eventsNaming' | 'packedLog' | 'replyTo' | 'votes'>

/** The log of a workshop: events, answered commands, open votes. */
export function logHandlers(ledger: Ledger): LogHandlers {
  const write = appendWriter(ledger)
  const whole = ledger.table(eventsTable).whole('version')
  const naming = ledger
    .table(eventsTable)
    .read('workshop = ? AND EXISTS (SELECT 1 FROM json_each(?) WHERE instr(body, value) > 0) ORDER BY version')
  const reply = ledger.table(commandsTable).read('workshop = ? AND id = ?')
  return {
    append(append) {
      write(append)
      return null
    },
    events: eventReader(ledger),
    eventsNaming: ({ workshop, ids }) => naming(workshop, JSON.stringify(ids)),
    packedLog: (workshop) => packLog(whole(workshop)),
    replyTo: ({ workshop, command }) => reply(workshop, command)[0]?.reply ?? null,
    votes: ledger.table(votesTable).whole('ballot, voter'),
  }
}

/** Versions are dense, so the seal of the whole log tells how many events a later part of it must have. */
function eventReader(ledger: Ledger): Handlers['events'] {
  const events = ledger.table(eventsTable)
  const all = events.whole('version')
  const later = events.read('workshop = ? AND version > ? ORDER BY version LIMIT ?')
  return ({ workshop, after, most }) => {
    if (after <= 0 && most === undefined) return all(workshop)
    const rows = later(workshop, after, most ?? -1)
    const expected = Math.min(most ?? Infinity, Math.max(0, events.sealOf(workshop).count - Math.max(0, after)))
    if (rows.length !== expected) throw new StorageDamage(`events of workshop ${workshop}: rows are lost or foreign`)
    return rows
  }
}

/** Writes one append; a repeated command id or ticket is refused by the tables' keys, the version by comparison. */
export function appendWriter(ledger: Ledger): (append: WrittenAppend) => void {
  const requireVersion = versionCheck(ledger)
  const events = ledger.table(eventsTable)
  const commands = ledger.table(commandsTable)
  const tickets = ledger.table(ticketsTable)
  const summarize = ledger.table(workshopsTable).change('id = ?')
  const writeVote = voteWriter(ledger)
  const writeAudit = auditWriter(ledger)
  return (append) => {
    const { workshop, expectedVersion, summary } = append
    requireVersion(workshop, expectedVersion)
    for (const { id, reply } of append.commands) commands.insert({ workshop, id, reply })
    append.events.forEach(({ at, command, body }, index) =>
      events.insert({ workshop, version: expectedVersion + index + 1, at, command, body }),
    )
    for (const vote of append.votes) writeVote(workshop, vote)
    for (const ticket of append.tickets) tickets.insert({ ...ticket, workshop })
    for (const entry of append.audit) writeAudit(workshop, entry)
    if (summary !== null) summarize((row) => ({ ...row, summary }), workshop)
  }
}

/** Both numbers are needed: an append without events leaves the version, yet must have seen the last one. */
function versionCheck({ db }: Ledger): (workshop: string, expected: number) => void {
  const stored = db.prepare<[string], { version: number }>(
    'SELECT (SELECT coalesce(max(version), 0) FROM events WHERE workshop = w.id) version FROM workshops w WHERE id = ?',
  )
  return (workshop, expected) => {
    const found = stored.get(workshop)?.version
    if (found === undefined) throw new StorageConflict('No such workshop')
    if (found !== expected) throw new StorageConflict(`Version ${found} is stored, ${expected} was expected`)
  }
}

function voteWriter(ledger: Ledger): (workshop: string, vote: WrittenVote) => void {
  const votes = ledger.table(votesTable)
  const clear = votes.remove('workshop = ? AND ballot = ?')
  return (workshop, vote) => {
    if ('put' in vote) votes.put({ workshop, ...vote.put })
    else clear(workshop, vote.clear.ballot)
  }
}
