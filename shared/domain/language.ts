import * as v from 'valibot'
import { blankOr, paragraphLimit } from './text.ts'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]
export const languageSchema = v.picklist(languages)

/** One wording in the languages of the workshop; what is missing falls back to another, never to nothing. */
export type LocalText = Partial<Record<Language, string>>
const wording = v.optional(blankOr(paragraphLimit))
export const localTextSchema = v.strictObject({ de: wording, en: wording })

export function inLanguage(text: LocalText, language: Language): string {
  const own = text[language]
  if (own) return own
  return languages.map((other) => text[other]).find((found) => found) ?? ''
}
