import * as v from 'valibot'
import type { Language } from './language.ts'
import { languageSchema } from './wording.ts'
import { blankOr, textOf } from './written.ts'

const dateOrBlank = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'malformed'))
const timeOrBlank = v.pipe(v.string(), v.regex(/^(\d{2}:\d{2})?$/, 'malformed'))

/** Degrees of participation as the protocol names them; blank until the office has said so. */
export const degrees = ['', 'information', 'consultation', 'codetermination', 'selfdetermination'] as const

/** What the invitation says: head and frame of the protocol. Blank means "not told", and stays visibly blank there. */
export const aboutSchema = v.strictObject({
  title: textOf(160),
  occasion: blankOr(500),
  client: blankOr(200),
  place: blankOr(200),
  date: dateOrBlank,
  begin: timeOrBlank,
  end: timeOrBlank,
  office: blankOr(200),
  contact: blankOr(300),
  moderation: blankOr(300),
  minutesBy: blankOr(200),
  aim: blankOr(1000),
  degree: v.picklist(degrees),
  /** What the results are used for and by whom; readable on every phone at any time. */
  use: blankOr(1000),
  /** What the results cannot change. */
  limits: blankOr(1000),
  /** How a guest is addressed in German. */
  address: v.picklist(['du', 'Sie']),
  languages: v.pipe(v.array(languageSchema), v.minLength(1), v.maxLength(8)),
  /** Name of the hall's Wi-Fi, for the print sheet and the screen. */
  network: blankOr(100),
  networkPassword: blankOr(100),
})
export type About = v.InferOutput<typeof aboutSchema>

/** An invitation of which nothing has been told but its language. */
export function blankAbout(language: Language): About {
  return {
    title: '',
    occasion: '',
    client: '',
    place: '',
    date: '',
    begin: '',
    end: '',
    office: '',
    contact: '',
    moderation: '',
    minutesBy: '',
    aim: '',
    degree: '',
    use: '',
    limits: '',
    address: 'du',
    languages: [language],
    network: '',
    networkPassword: '',
  }
}
