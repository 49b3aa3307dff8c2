export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** One wording in the languages of the workshop; what is missing falls back to another, never to nothing. */
export type LocalText = Partial<Record<Language, string>>

export function inLanguage(text: LocalText, language: Language): string {
  const own = text[language]
  if (own) return own
  return languages.map((other) => text[other]).find((found) => found) ?? ''
}
