import * as v from 'valibot'
import { isRefusalCode, type RefusalCode } from '../../../../shared/commands/refusal.ts'
import { aboutSchema, degrees, type About } from '../../../../shared/domain/about.ts'
import { languageSchema } from '../../../../shared/domain/wording.ts'

/** An invitation as it lies on the desk: anything may still be blank or too long, nothing typed is refused here. */
export const aboutDraftSchema = v.object({
  title: v.string(),
  occasion: v.string(),
  client: v.string(),
  place: v.string(),
  date: v.string(),
  begin: v.string(),
  end: v.string(),
  office: v.string(),
  contact: v.string(),
  moderation: v.string(),
  minutesBy: v.string(),
  aim: v.string(),
  degree: v.picklist(degrees),
  use: v.string(),
  limits: v.string(),
  address: v.picklist(['du', 'Sie']),
  languages: v.pipe(v.array(languageSchema), v.minLength(1)),
  network: v.string(),
  networkPassword: v.string(),
})

export type AboutErrors = Partial<Record<string, RefusalCode>>
type Checked = { ok: true; about: About } | { ok: false; errors: AboutErrors }

/** The same rule as on the server, asked before the way there. */
export function checked(draft: About): Checked {
  const parsed = v.safeParse(aboutSchema, draft)
  if (parsed.success) return { ok: true, about: parsed.output }
  const errors: AboutErrors = {}
  for (const issue of parsed.issues) {
    const field = issue.path?.[0]?.key
    if (typeof field === 'string') errors[field] ??= isRefusalCode(issue.message) ? issue.message : 'malformed'
  }
  return { ok: false, errors }
}

/** What a reader of the invitation would miss; the rest may well stay blank. */
const expected = [
  'occasion',
  'place',
  'date',
  'begin',
  'end',
  'office',
  'contact',
  'aim',
  'degree',
  'use',
  'limits',
] as const

export const missing = (about: About): (typeof expected)[number][] => expected.filter((field) => about[field] === '')
