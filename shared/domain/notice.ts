import * as v from 'valibot'
import { blankOr } from './written.ts'

/** Default of P9: so many days after the end a workshop is deleted for good. */
export const usualDays = 90
const daysSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650))

/**
 * What people are told before their first input (P2, Art. 13 DS-GVO), as the office has written it. Texts are shown as typed, in
 * the language in which they were typed. A blank text of a part that the product itself can answer truthfully means: it does.
 */
export const noticeSchema = v.strictObject({
  /** Who is responsible, with an address. */
  controller: blankOr(600),
  /** The data protection officer. */
  officer: blankOr(600),
  purpose: blankOr(1000),
  /** The legal basis; configured, never assumed (P1). */
  basis: blankOr(1000),
  recipients: blankOr(1000),
  countries: blankOr(1000),
  rights: blankOr(1000),
  authority: blankOr(600),
  provision: blankOr(1000),
  automated: blankOr(1000),
  /** Days from the end to the deletion; null where nobody has said. */
  days: v.nullable(v.pipe(daysSchema, v.minValue(1))),
  /** Days from the end until the author keys go by themselves; null: only when the office does it. */
  anonymousAfter: v.nullable(daysSchema),
  /** The finished protocol, which names nobody, outlives the deletion. */
  keepsProtocol: v.boolean(),
})
export type Notice = v.InferOutput<typeof noticeSchema>

export const blankNotice: Notice = {
  controller: '',
  officer: '',
  purpose: '',
  basis: '',
  recipients: '',
  countries: '',
  rights: '',
  authority: '',
  provision: '',
  automated: '',
  days: usualDays,
  anonymousAfter: null,
  keepsProtocol: false,
}

/** The ten things that Art. 13 asks for, in the order in which they are told. */
export const noticeParts = [
  'controller',
  'officer',
  'purpose',
  'recipients',
  'countries',
  'storage',
  'rights',
  'authority',
  'provision',
  'automated',
] as const
export type NoticePart = (typeof noticeParts)[number]

/** What nobody but the office can know, and without which no workshop opens (P1). */
export const requiredOfNotice = ['controller', 'officer', 'purpose', 'basis', 'days'] as const
export type RequiredOfNotice = (typeof requiredOfNotice)[number]

/** Null: a workshop from before there were notices. */
export const missingIn = (notice: Notice | null): RequiredOfNotice[] =>
  requiredOfNotice.filter((field) => notice === null || notice[field] === '' || notice[field] === null)
const day = 24 * 60 * 60 * 1000

export interface Deadlines {
  /** When the workshop is deleted for good; null: never by itself. */
  deleteAt: number | null
  anonymiseAt: number | null
}

/** Counted from the end. What nobody was told of is not deleted behind their backs: without a notice there is no deadline. */
export function deadlinesOf(notice: Notice | null, closedAt: number | null): Deadlines {
  const after = (days: number | null | undefined): number | null =>
    closedAt === null || days === null || days === undefined ? null : closedAt + days * day
  return { deleteAt: after(notice?.days), anonymiseAt: after(notice?.anonymousAfter) }
}
