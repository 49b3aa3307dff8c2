import type Database from 'better-sqlite3'
import { StorageConflict } from '../storage.ts'
import type { WrittenAppend, WrittenVote } from '../written.ts'
import { auditWriter } from './audit.ts'
import type { Handlers, WrittenEvent, WrittenVoteRow } from './messages.ts'

type LogHandlers = Pick<Handlers, 'append' | 'events' | 'replyTo' | 'votes'>

/** The log of a workshop: events, answered commands, open votes. */
export function logHandlers(db: Database.Database): LogHandlers {
  const write = appendWriter(db)
  const events = db.prepare<[string, number], WrittenEvent>(
    'SELECT version, at, command, body FROM events WHERE workshop = ? AND version > ? ORDER BY version',
  )
  const reply = db.prepare<[string, string], { reply: string }>(
    'SELECT reply FROM commands WHERE workshop = ? AND id = ?',
  )
  const votes = db.prepare<[string], WrittenVoteRow>(
    'SELECT ballot, voter, choice FROM votes WHERE workshop = ? ORDER BY ballot, voter',
  )
  return {
    append(append) {
      write(append)
      return null
    },
    events: ({ workshop, after }) => events.all(workshop, after),
    replyTo: ({ workshop, command }) => reply.get(workshop, command)?.reply ?? null,
    votes: (workshop) => votes.all(workshop),
  }
}

/** Writes one append; a repeated command id or ticket is refused by the tables' keys, the version by comparison. */
export function appendWriter(db: Database.Database): (append: WrittenAppend) => void {
  const requireVersion = versionCheck(db)
  const event = db.prepare('INSERT INTO events (workshop, version, at, command, body) VALUES (?, ?, ?, ?, ?)')
  const command = db.prepare('INSERT INTO commands (workshop, id, reply) VALUES (?, ?, ?)')
  const ticket = db.prepare('INSERT INTO tickets (hash, workshop, participant, created_at) VALUES (?, ?, ?, ?)')
  const summary = db.prepare('UPDATE workshops SET summary = ? WHERE id = ?')
  const writeVote = voteWriter(db)
  const writeAudit = auditWriter(db)
  return (append) => {
    const { workshop, expectedVersion } = append
    requireVersion(workshop, expectedVersion)
    for (const { id, reply } of append.commands) command.run(workshop, id, reply)
    append.events.forEach(({ at, command: cause, body }, index) =>
      event.run(workshop, expectedVersion + index + 1, at, cause, body),
    )
    for (const vote of append.votes) writeVote(workshop, vote)
    for (const { hash, participant, createdAt } of append.tickets) ticket.run(hash, workshop, participant, createdAt)
    for (const entry of append.audit) writeAudit(workshop, entry)
    if (append.summary !== null) summary.run(append.summary, workshop)
  }
}

/** Both numbers are needed: an append without events leaves the version, yet must have seen the last one. */
function versionCheck(db: Database.Database): (workshop: string, expected: number) => void {
  const stored = db.prepare<[string], { version: number }>(
    'SELECT (SELECT coalesce(max(version), 0) FROM events WHERE workshop = w.id) version FROM workshops w WHERE id = ?',
  )
  return (workshop, expected) => {
    const found = stored.get(workshop)?.version
    if (found === undefined) throw new StorageConflict('No such workshop')
    if (found !== expected) throw new StorageConflict(`Version ${found} is stored, ${expected} was expected`)
  }
}

function voteWriter(db: Database.Database): (workshop: string, vote: WrittenVote) => void {
  const put = db.prepare(
    `INSERT INTO votes (workshop, ballot, voter, choice) VALUES (?, ?, ?, ?)
     ON CONFLICT (workshop, ballot, voter) DO UPDATE SET choice = excluded.choice`,
  )
  const clear = db.prepare('DELETE FROM votes WHERE workshop = ? AND ballot = ?')
  return (workshop, vote) => {
    if ('put' in vote) put.run(workshop, vote.put.ballot, vote.put.voter, vote.put.choice)
    else clear.run(workshop, vote.clear.ballot)
  }
}
