import type { Language } from '../domain/language.ts'

/** How dates and times are written in the document: its language, and the hall's time zone rather than the server's. */
export interface Clock {
  time: (at: number) => string
  date: (at: number) => string
  moment: (at: number) => string
  /** A day as the invitation holds it (2026-11-22); what is no day stays as it was written. */
  day: (written: string) => string
  minutesBetween: (from: number, to: number) => number
}

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

export function clockIn(language: Language, timeZone: string): Clock {
  const locale = locales[language]
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  return {
    time: (at) => time.format(at),
    date: (at) => date.format(at),
    moment: (at) => `${date.format(at)}, ${time.format(at)}`,
    day: (written) => {
      const at = Date.parse(`${written}T00:00:00Z`)
      return Number.isNaN(at) ? written : day.format(at)
    },
    // As somebody would count who reads the two times that stand beside it.
    minutesBetween: (from, to) => Math.max(0, minuteOf(to) - minuteOf(from)),
  }
}

const minuteOf = (at: number): number => Math.floor(at / 60_000)

/** 18:30 and 45 minutes make 19:15; a time that is none gives nothing. */
export function clockAfter(begin: string, minutes: number): string | null {
  const [, hours, rest] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(begin) ?? []
  if (hours === undefined || rest === undefined) return null
  const total = (Number(hours) * 60 + Number(rest) + minutes) % (24 * 60)
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`
}
