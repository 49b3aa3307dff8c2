import * as v from 'valibot'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]
export const languageSchema = v.picklist(languages)

/** One wording in the languages of the workshop; what is missing falls back to another, never to nothing. */
export type LocalText = Partial<Record<Language, string>>
export const localTextSchema = v.strictObject({
  de: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  en: v.optional(v.pipe(v.string(), v.maxLength(2000))),
})

export function inLanguage(text: LocalText, language: Language): string {
  const own = text[language]
  if (own) return own
  return languages.map((other) => text[other]).find((found) => found) ?? ''
}
