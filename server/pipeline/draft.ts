import * as v from 'valibot'
import type { Decision, Facts, Vote } from '../../shared/commands/command.ts'
import { eventSchema, type WorkshopEvent } from '../../shared/domain/events.ts'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import type { OwnKey } from '../../shared/views/nouns.ts'
import { advance, type Touched } from '../../shared/views/touch.ts'
import type { Reply } from '../../shared/wire/messages.ts'
import type { Append, AuditEntry } from '../storage/storage.ts'
import type { Job } from './job.ts'
import { changesSummary, summaryOf } from './summary.ts'

/** One batch while it is decided: facts are already advanced, nothing is stored or told yet. */
export interface Draft {
  append: Append & { audit: AuditEntry[] }
  replies: Map<string, Reply>
  touched: Touched[]
  events: WorkshopEvent[]
}

export function newDraft(workshop: string, version: number): Draft {
  const append = { workshop, expectedVersion: version, commands: [], events: [], votes: [], tickets: [], audit: [] }
  return { append, replies: new Map(), touched: [], events: [] }
}

/** A batch of nothing but repeats needs no commit. */
export const isBlank = ({ append }: Draft): boolean => append.commands.length === 0

/** What a rule says to one job, looked at closely; changes nothing. Throws for a bug in a rule. */
export function judge(job: Job, facts: Facts): Decision {
  const decision = job.decide(facts)
  if (!decision.accepted) return decision
  // What the log could not be loaded from must never get into it (D14).
  return { ...decision, events: decision.events.map((event) => v.parse(eventSchema, event)) }
}

/** Puts the decision into the draft and advances the facts. */
export function settle(draft: Draft, job: Job, decision: Decision, facts: Facts): Reply {
  const reply = decision.accepted ? accept(draft, job, decision, facts) : refused(decision)
  draft.append.commands.push({ id: job.id, reply })
  const outcome = reply.ok ? 'done' : reply.code
  if (job.mark) draft.append.audit.push({ at: facts.now, ...job.mark, outcome })
  return reply
}

function refused({ code, params }: Extract<Decision, { accepted: false }>): Reply {
  return { ok: false, code, params }
}

function accept(draft: Draft, job: Job, { events, votes }: Extract<Decision, { accepted: true }>, facts: Facts): Reply {
  for (const event of events) record(draft, job, event, facts)
  for (const vote of votes) cast(draft, vote, facts)
  if (job.ticket) draft.append.tickets.push(job.ticket)
  if (events.some(changesSummary)) draft.append.summary = summaryOf(facts.workshop)
  return { ok: true, version: facts.workshop.version }
}

function record(draft: Draft, job: Job, event: WorkshopEvent, { workshop, now }: Facts): void {
  // D18: the log goes forward, also where it was written by a machine whose date was ahead.
  const at = Math.max(now, workshop.changedAt)
  draft.touched.push(advance(workshop, { version: workshop.version + 1, at, event }))
  draft.events.push(event)
  draft.append.events.push({ at, command: job.id, body: event })
  if (event.type === 'ballot.closed' || event.type === 'ballot.discarded') {
    draft.append.votes.push({ clear: { ballot: event.ballot } })
  }
}

/** A vote leaves no event (P6), so it touches places without moving the version. */
function cast(draft: Draft, { ballot, voter, choice }: Vote, { workshop }: Facts): void {
  foldVote(workshop, ballot, voter, choice)
  draft.append.votes.push({ put: { ballot, voter, choice } })
  const own: OwnKey[] = [[voter, 'myBallot', ballot]]
  draft.touched.push({ version: workshop.version, keys: [['ballot', ballot]], own })
}
