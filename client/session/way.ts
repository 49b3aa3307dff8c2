import { waySchema, type Way } from '../../shared/wire/http.ts'
import { get, type Answer } from './api.ts'

export const loadWay = (): Promise<Answer<Way>> => get('/api/way', waySchema)

/** Whether staff may come in from here (S21). Over https, or at the machine itself by its own name, nobody can read along. */
export async function leadsHere(): Promise<boolean> {
  if (isSecureContext) return true
  const answer = await loadWay()
  // A server that does not answer will not take the secret either, and then says why.
  return !answer.ok || answer.value.lead
}
