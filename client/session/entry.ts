import { faces, hallMark, type Face } from '../../shared/wire/terms.ts'
import {
  enteredSchema,
  joinedSchema,
  noticeAnswerSchema,
  type Entered,
  type Joined,
  type NoticeAnswer,
} from '../../shared/wire/http.ts'
import type { Language } from '../../shared/domain/language.ts'
import { post, type Answer } from './api.ts'
import { leadsHere } from './way.ts'
import { keep, recall } from './device.ts'
import { keepTicket, ticketFor } from './ticket.ts'

const codeLength = 7

/** A code as it stands on the wall: spaces, dots, dashes and small letters are forgiven, and a whole join address is understood. */
export function codeIn(typed: string): string {
  const tail = typed.trim().split('/').filter(Boolean).at(-1) ?? ''
  const plain = tail.replaceAll(/[\s.\-–—_]/g, '').toUpperCase()
  return plain.length === codeLength ? plain : tail
}

/** What happens with people's data, for whoever holds the code; asked before the first input (P2). */
export const noticeAt = (code: string): Promise<Answer<NoticeAnswer>> =>
  post('/api/notice', { code }, noticeAnswerSchema)

/** Joins once; from then on the ticket brings the same person back to the same workshop. */
export async function join(code: string, name: string, language: Language): Promise<Answer<Joined>> {
  const answer = await post('/api/join', { code, name, language }, joinedSchema)
  if (answer.ok) {
    await keepTicket(code, answer.value.workshop, answer.value.ticket)
  }
  return answer
}

/** The workshop that this device has joined with this code, if it still holds the ticket. */
export function joinedWith(code: string): string | null {
  const workshop = recall(`code.${code}`)
  return workshop !== null && ticketFor(workshop) !== null ? workshop : null
}

/**
 * Exchanges a link's secret for a cookie (S5) and remembers as whom this tab looks at the workshop. A secret of the staff does not even
 * leave this device where somebody could read along (S21).
 */
export async function enter(secret: string): Promise<Answer<Entered>> {
  if (!secret.startsWith(hallMark) && !(await leadsHere())) return { ok: false, code: 'plain-http' }
  const answer = await post('/api/enter', { secret }, enteredSchema)
  if (answer.ok && answer.value.workshop !== null) keep(`as.${answer.value.workshop}`, answer.value.as, 'tab')
  if (answer.ok && answer.value.workshop === null) keep('office', 'entered')
  return answer
}

/** Whether the office was ever entered from this browser; only then is it worth asking whether its cookie still holds. */
export const knowsOffice = (): boolean => recall('office') !== null

/** As whom this tab has entered the workshop; null when its page was opened without a link. */
export function enteredAs(workshop: string): Face | null {
  const as = recall(`as.${workshop}`, 'tab')
  return faces.find((face) => face === as) ?? null
}
