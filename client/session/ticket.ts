import { languages, type Language } from '../../shared/domain/language.ts'
import { forget, keep, recall } from './device.ts'

/** The ticket brings the same person back to the same workshop, after a reload, a lock or a change of network. */
export const ticketFor = (workshop: string): string | null => recall(`ticket.${workshop}`)
export const keepTicket = (workshop: string, ticket: string): void => keep(`ticket.${workshop}`, ticket)
export const forgetTicket = (workshop: string): void => forget(`ticket.${workshop}`)

/** The language chosen on this device, else the first of the browser's that we speak, else German. */
export function deviceLanguage(): Language {
  const wanted = [recall('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase())
  return wanted.map((tag) => languages.find((known) => known === tag)).find((found) => found !== undefined) ?? 'de'
}
export const keepLanguage = (language: Language): void => keep('language', language)
