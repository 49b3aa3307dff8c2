import type { Language } from '../../../../shared/domain/language.ts'

// A date without a time belongs to no time zone: read and written in UTC it stays the same day everywhere.
const words = (options: Intl.DateTimeFormatOptions) => (date: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/** "Freitag, 4. Dezember 2026" */
export const dayInWords = words({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
export const dayNumber = words({ day: 'numeric' })
export const monthShort = words({ month: 'short' })
export const year = words({ year: 'numeric' })

/** A moment in the office's own time zone: "22.11.2026, 08:25". */
export function momentInWords(at: number, language: Language): string {
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return form.format(new Date(at))
}
