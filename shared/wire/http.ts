import * as v from 'valibot'
import { refusalCodes } from '../commands/refusal.ts'
import { aboutSchema } from '../domain/about.ts'
import { agendaSchema } from '../domain/agenda.ts'
import { noticeSchema } from '../domain/notice.ts'
import { languageSchema } from '../domain/wording.ts'
import { blankOr, idSchema } from '../domain/written.ts'
import { conflictCodes } from '../rotation/task.ts'
import { faces } from './terms.ts'

/**
 * Bodies of the HTTP API, JSON both ways. Every refusal is `{ code }` with a 4xx status; every POST needs our own `Origin`.
 *
 * POST /api/enter            EnterBody  -> Entered; exchanges a link's secret for an HttpOnly cookie (S5)
 * POST /api/join             JoinBody   -> Joined; code or QR pass -> ticket
 * POST /api/notice           NoticeBody -> NoticeAnswer; code or QR pass -> what happens with people's data, before they join (P2)
 * GET  /api/office/workshops            -> Desk                             (office cookie for all of /api/office)
 * POST /api/office/workshops CreateBody -> Created
 * POST /api/office/import    an archive -> Created
 * POST /api/office/rehearsal RehearsalBody -> Created (the simulated people come by themselves)
 * GET  /api/office/workshops/:id/links  -> { links: Link[], addresses: Addresses }
 * POST /api/office/workshops/:id/links  { role } -> NewLink; revokes the older links of this role
 * POST /api/office/workshops/:id/links/:link/revoke {} -> {}
 * POST /api/office/renew                {} -> { url } a new office link; the old one ends
 * GET  /api/office/backups              -> BackupState
 * POST /api/office/backups              {} -> BackupState; makes a backup now
 * GET  /api/office/backups/newest       download
 * POST /api/office/workshops/:id/remove { keep } -> {} deletes it for good; with keep the finished protocol stays
 * GET  /api/office/protocols            -> KeptProtocols; /:id downloads one, POST /:id/remove {} deletes it
 * GET  /api/workshops/:id/protocol.md | .docx ?lang=de   (staff or office cookie) download
 * GET  /api/workshops/:id/archive.json                   (office cookie) download
 * GET  /api/workshops/:id/join          -> JoinInfo (staff, screen or office cookie): what the QR says and what people type
 * POST /api/workshops/:id/seating     SeatingBody -> PlanAnswer; plans the coming rounds (staff or office cookie)
 * POST /api/workshops/:id/tables/links TableLinksBody -> TableLinks; the older host links of these tables end (staff or office cookie)
 * GET  /api/office/workshops/:id/themes          -> Themes: clusters of an earlier workshop
 * POST /api/office/themes    an archive          -> Themes
 * GET  /api/way              -> Way: whether staff may come in from here
 * GET  /api/addresses        -> Addresses
 * GET  /api/time             -> { now } the server's clock, for the self-test of a phone
 * GET  /health               -> { ok: true, storage: 'ok' | 'low' | 'full' }
 */
const secret = v.pipe(v.string(), v.minLength(16), v.maxLength(100))

export const enterBody = v.strictObject({ secret })
export const enteredSchema = v.strictObject({ as: v.picklist(faces), workshop: v.nullable(idSchema) })
export type Entered = v.InferOutput<typeof enteredSchema>

export const timeSchema = v.strictObject({ now: v.number() })

export const joinBody = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  name: blankOr(60),
  language: languageSchema,
})
export const noticeBody = v.strictObject({ code: joinBody.entries.code })
/** With how guests are addressed and what the results are for, so that the short form can say it. */
export const noticeAnswerSchema = v.strictObject({
  title: v.string(),
  address: v.picklist(['du', 'Sie']),
  use: v.string(),
  notice: v.nullable(noticeSchema),
})
export type NoticeAnswer = v.InferOutput<typeof noticeAnswerSchema>

export const joinedSchema = v.strictObject({ workshop: idSchema, participant: idSchema, ticket: v.string() })
export type Joined = v.InferOutput<typeof joinedSchema>

/** Without a notice it begins with the one that the office wrote last. */
export const createBody = v.strictObject({
  about: aboutSchema,
  agenda: agendaSchema,
  notice: v.optional(noticeSchema),
})
/** Links of a workshop that the office makes; hosts' links are made with the sheets of their tables. */
export const linkRoles = ['moderator', 'comoderator', 'screen'] as const
export const newLinkSchema = v.strictObject({ id: v.string(), role: v.picklist(linkRoles), url: v.string() })
/** `url` holds the secret in its fragment and is told this once. */
export type NewLink = v.InferOutput<typeof newLinkSchema>

export const createdSchema = v.strictObject({
  workshop: idSchema,
  code: v.string(),
  joinUrl: v.string(),
  links: v.array(newLinkSchema),
})
export type Created = v.InferOutput<typeof createdSchema>

/** Simulated people that one server carries beside a real evening. */
export const rehearsalMost = 100

export const rehearsalBody = v.strictObject({
  people: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(rehearsalMost)),
  /** Left out: the first one. */
  method: v.optional(idSchema),
  /** auto: the rehearsal also moderates; guided: the moderator presses next, the people follow. */
  drive: v.picklist(['auto', 'guided']),
  language: languageSchema,
})

export const listedSchema = v.strictObject({
  workshop: idSchema,
  code: v.string(),
  title: v.string(),
  date: v.string(),
  place: v.string(),
  status: v.picklist(['draft', 'open', 'closed']),
  createdAt: v.number(),
  openedAt: v.nullable(v.number()),
  deleteAt: v.nullable(v.number()),
  keepsProtocol: v.boolean(),
  anonymiseAt: v.nullable(v.number()),
  anonymisedAt: v.nullable(v.number()),
  /** What is stored of it could not be believed when somebody asked for it last (D14). */
  damaged: v.boolean(),
})
export type Listed = v.InferOutput<typeof listedSchema>
export const deskSchema = v.strictObject({
  workshops: v.array(listedSchema),
  /** How the disk is on which all of it lies (D16). */
  storage: v.picklist(['ok', 'low', 'full']),
})
export type Desk = v.InferOutput<typeof deskSchema>

const moment = v.optional(v.nullable(v.number()), null)

/** Kept beside the log for the list; see `WorkshopRow.summary`. */
export const summarySchema = v.object({
  title: v.string(),
  date: v.string(),
  place: v.string(),
  status: v.picklist(['draft', 'open', 'closed']),
  // Rows from before there were deadlines do not name them.
  openedAt: moment,
  deleteAt: moment,
  keepsProtocol: v.optional(v.boolean(), false),
  anonymiseAt: moment,
  anonymisedAt: moment,
})
export type Summary = v.InferOutput<typeof summarySchema>

export const removeBody = v.strictObject({ keep: v.boolean() })
export const keptProtocolsSchema = v.strictObject({
  protocols: v.array(v.strictObject({ id: idSchema, title: v.string(), date: v.string(), keptAt: v.number() })),
})
/** What is left of workshops that are deleted. */
export type KeptProtocols = v.InferOutput<typeof keptProtocolsSchema>

export const linkSchema = v.strictObject({
  id: v.string(),
  role: v.picklist([...linkRoles, 'host']),
  /** Counted among all links of the workshop; the audit log calls it by this. */
  number: v.number(),
  createdAt: v.number(),
  revokedAt: v.nullable(v.number()),
  /** The day on which it was last used, in UTC; null for never. */
  usedOn: v.nullable(v.string()),
})
export type Link = v.InferOutput<typeof linkSchema>

/**
 * Where people find the server: for this machine and for phones in the same network, or the public address. `plain`: every
 * address of this machine as numbers, best first, for halls without names (D20); none behind a public one.
 */
export const addressesSchema = v.strictObject({ local: v.string(), phones: v.string(), plain: v.array(v.string()) })
export type Addresses = v.InferOutput<typeof addressesSchema>

/** `lead`: staff may come in from here. `exposed`: it was decided that they may from everywhere, also without TLS (S21). */
export const waySchema = v.strictObject({ lead: v.boolean(), exposed: v.boolean() })
export type Way = v.InferOutput<typeof waySchema>

/** `url` is what the QR holds: an address for phones with the long pass in it, nothing secret to people in the hall. */
export const joinInfoSchema = v.strictObject({ code: v.string(), url: v.string(), address: v.string() })
export type JoinInfo = v.InferOutput<typeof joinInfoSchema>

/** Links without their secrets. */
export const workshopLinksSchema = v.strictObject({ links: v.array(linkSchema), addresses: addressesSchema })

export const seatingBody = v.strictObject({ step: idSchema })
const seatsSchema = v.record(idSchema, idSchema)
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))
export const planScoreSchema = v.strictObject({
  revisits: wholeNumber,
  repeats: wholeNumber,
  bound: wholeNumber,
  metAverage: v.number(),
  metFewest: wholeNumber,
  pairsAgain: wholeNumber,
  proven: v.boolean(),
})
/** What accepting a plan would change: who was announced elsewhere; `from` null for whoever has no seat yet. */
export const movedSchema = v.strictObject({
  round: wholeNumber,
  participant: idSchema,
  from: v.nullable(idSchema),
  to: idSchema,
})
export const planAnswerSchema = v.variant('possible', [
  v.strictObject({
    possible: v.literal(true),
    proposal: v.strictObject({
      id: idSchema,
      step: idSchema,
      from: wholeNumber,
      rounds: v.array(seatsSchema),
      score: planScoreSchema,
      moved: v.array(movedSchema),
      /** Pairs of people who have not met before and will meet in the coming rounds. */
      encounters: wholeNumber,
    }),
  }),
  v.strictObject({
    possible: v.literal(false),
    conflicts: v.array(
      v.strictObject({
        code: v.picklist(conflictCodes),
        people: v.array(idSchema),
        tables: v.array(idSchema),
        need: v.number(),
        have: v.number(),
      }),
    ),
  }),
])
export type PlanAnswer = v.InferOutput<typeof planAnswerSchema>

export const tableLinksBody = v.strictObject({
  tables: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(120)),
})
export const tableLinksSchema = v.strictObject({
  links: v.array(v.strictObject({ table: idSchema, url: v.string() })),
})
/** `url` holds the host's secret in its fragment and is told this once. */
export type TableLinks = v.InferOutput<typeof tableLinksSchema>

/** Named groups of an earlier workshop, to become themes of tables or rooms. */
export const themesSchema = v.strictObject({
  title: v.string(),
  themes: v.array(v.strictObject({ id: idSchema, name: v.string(), cards: v.number(), chosen: v.boolean() })),
})
export type Themes = v.InferOutput<typeof themesSchema>

/** The server's own backups; each was verified before it was called one. */
export const backupStateSchema = v.strictObject({
  on: v.boolean(),
  last: v.nullable(v.strictObject({ madeAt: v.number(), bytes: v.number() })),
  /** The last attempt failed. */
  failed: v.boolean(),
  now: v.number(),
})
export type BackupState = v.InferOutput<typeof backupStateSchema>

export const refusedSchema = v.object({ code: v.picklist(refusalCodes) })
