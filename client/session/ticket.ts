import { languages, type Language } from '../../shared/domain/language.ts'
import { forget, keep, recall } from './device.ts'
import { forgetForGood, keepForGood } from './for-good.ts'

/** The ticket brings the same person back to the same workshop, after a reload, a lock or a change of network. */
export const ticketFor = (workshop: string): string | null =>
  recall(`ticket.${workshop}`) ?? recall(`ticket.${workshop}`, 'tab')
/** The code is kept beside it, so that who scans it again is the same person. */
export const keepTicket = (code: string, workshop: string, ticket: string): Promise<void> =>
  keepForGood({ [`ticket.${workshop}`]: ticket, [`code.${code}`]: workshop })

export async function forgetTicket(workshop: string): Promise<void> {
  forget(`ticket.${workshop}`)
  await forgetForGood([`ticket.${workshop}`])
}

/** The language chosen on this device, else the first of the browser's that we speak, else German. */
export function deviceLanguage(): Language {
  const wanted = [recall('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase())
  return wanted.map((tag) => languages.find((known) => known === tag)).find((found) => found !== undefined) ?? 'de'
}
export const keepLanguage = (language: Language): void => keep('language', language)
