import * as v from 'valibot'
import { emptyWorkshop, type Workshop } from '../domain/workshop.ts'
import { dotsIn } from '../domain/ballot.ts'
import { eventSchema, type WorkshopEvent } from '../domain/events.ts'
import { fold } from '../domain/fold/index.ts'
import { idSchema } from '../domain/written.ts'
import { isPossible } from './possible.ts'

/**
 * A whole workshop in one JSON file, from which the same workshop can be made again. It holds no id of the workshop itself,
 * no code, no link and no ticket: the importer chooses its own, so an archive never reaches another workshop's records (S15).
 */
export const archiveFormat = 'tischwechsel-archive'
export const archiveVersion = 1

/**
 * S15: bounds before anything is read closely. A full day with 200 people stays below a tenth of the events and votes. Sheets are
 * boards, one to a step at most, and tablecloths: 120 tables in 12 rounds fill 1,440, and a day has at most four such steps.
 */
const most = { events: 200_000, votes: 20_000, sheets: 6_000, sheetBytes: 8 * 1024 * 1024 }

/** The latest moment that a date can hold; a later one would break every clock that shows it. */
const momentSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
/** A sheet outlives its step when the agenda is planned anew, so only the shape of its name is asked. */
const sheetNameSchema = v.pipe(
  v.string(),
  v.regex(/^(?:board:[A-Za-z0-9_-]{1,40}|cloth:[A-Za-z0-9_-]{1,40}:[A-Za-z0-9_-]{1,40}:(?:\d|1[01]))$/),
)

const archivedEventSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: momentSchema,
  command: v.pipe(v.string(), v.maxLength(100)),
  body: eventSchema,
})

const archiveSchema = v.strictObject({
  format: v.literal(archiveFormat),
  version: v.literal(archiveVersion),
  exportedAt: momentSchema,
  events: v.pipe(v.array(archivedEventSchema), v.minLength(1), v.maxLength(most.events)),
  /** Of ballots that are open; of closed ones there are none (P6). */
  votes: v.pipe(
    v.array(
      v.strictObject({
        ballot: idSchema,
        voter: idSchema,
        choice: v.record(idSchema, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
      }),
    ),
    v.maxLength(most.votes),
  ),
  /** Boards and tablecloths, each as one Yjs update. */
  sheets: v.pipe(
    v.array(
      v.strictObject({
        name: sheetNameSchema,
        update: v.pipe(v.string(), v.maxLength(Math.ceil((most.sheetBytes * 4) / 3)), v.base64()),
      }),
    ),
    v.maxLength(most.sheets),
  ),
})
export type Archive = v.InferOutput<typeof archiveSchema>

export type ArchiveRead = { ok: true; archive: Archive; workshop: Workshop } | { ok: false; code: 'archive-invalid' }

const invalid: ArchiveRead = { ok: false, code: 'archive-invalid' }

/** The link of a table's own device ends with the workshop that printed it: what comes out of a file opens no door (S15). */
export const withoutLink = (body: WorkshopEvent): WorkshopEvent =>
  body.type === 'host.linked' ? { ...body, link: null } : body

/** Checks an archive whole before a row of it is written: shape, order, references, and that its facts can be folded. */
export function readArchive(input: unknown): ArchiveRead {
  if (!hasBoundedLists(input)) return invalid
  const parsed = v.safeParse(archiveSchema, input, { abortEarly: true })
  if (!parsed.success) return invalid
  const events = parsed.output.events.map((event) => ({ ...event, body: withoutLink(event.body) }))
  const archive = { ...parsed.output, events }
  if (!archive.events.every(({ version, body }, at) => version === at + 1 && hasStorableTexts(body))) return invalid
  const workshop = foldAll(archive)
  if (!workshop || !fits(archive, workshop)) return invalid
  return { ok: true, archive, workshop }
}

/** A list of a million entries is refused by its length, not after a million checks. */
function hasBoundedLists(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  return Object.values(input).every((value) => !Array.isArray(value) || value.length <= most.events)
}

/** Texts of the log went through a command's check once; those of a file may not have. The agenda's words are free. */
const hasStorableTexts = (body: Archive['events'][number]['body']): boolean =>
  body.type === 'agenda.planned' || isClean(body)

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isClean(inner))
}

/** Event by event, as it was: what cannot have followed on what was before it ends the reading. */
function foldAll({ events }: Archive): Workshop | null {
  const workshop = emptyWorkshop()
  const setUp = new Set<string>()
  try {
    for (const { version, at, body } of events) {
      if (!isPossible(workshop, body, setUp)) return null
      if (body.type === 'table.written') setUp.add(body.table)
      fold(workshop, { version, at, event: body })
    }
  } catch {
    return null
  }
  return workshop
}

/** What the product relies on everywhere: an invitation and an agenda, and votes of open ballots only. */
function fits({ events, votes, sheets }: Archive, workshop: Workshop): boolean {
  if (events[0]?.body.type !== 'workshop.described' || !workshop.agenda) return false
  const voted = new Set(votes.map(({ ballot, voter }) => `${ballot} ${voter}`))
  const boards = new Set(sheets.map(({ name }) => name))
  return voted.size === votes.length && boards.size === sheets.length && votes.every((vote) => isVote(vote, workshop))
}

function isVote({ ballot: id, voter, choice }: Archive['votes'][number], workshop: Workshop): boolean {
  const ballot = workshop.ballots.get(id)
  if (!ballot?.open || !workshop.participants.has(voter)) return false
  return Object.keys(choice).every((option) => ballot.options.includes(option)) && dotsIn(choice) <= ballot.dots
}
