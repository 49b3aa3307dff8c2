import * as v from 'valibot'
import type { About } from '../../../shared/domain/about.ts'
import type { Agenda } from '../../../shared/domain/agenda.ts'
import type { Language } from '../../../shared/domain/language.ts'
import {
  addressesSchema,
  backupStateSchema,
  createdSchema,
  deskSchema,
  joinInfoSchema,
  keptProtocolsSchema,
  newLinkSchema,
  workshopLinksSchema,
  type NewLink,
  type rehearsalBody,
} from '../../../shared/wire/http.ts'
import { auditToldSchema } from '../../../shared/wire/audit.ts'
import { get, post, type Answer } from '../../session/api.ts'
import { enter } from '../../session/entry.ts'

/** The office's way to the server outside of a workshop's session. */
export type Refusal = Extract<Answer<never>, { ok: false }>['code']

const workshops = '/api/office/workshops'

export const loadWorkshops = () => get(workshops, deskSchema)

export const createWorkshop = (about: About, agenda: Agenda) => post(workshops, { about, agenda }, createdSchema)

export const importArchive = (archive: unknown) => post('/api/office/import', archive, createdSchema)

export const loadBackups = () => get('/api/office/backups', backupStateSchema)

export const backUp = () => post('/api/office/backups', {}, backupStateSchema)

export const startRehearsal = (rehearsal: v.InferOutput<typeof rehearsalBody>) =>
  post('/api/office/rehearsal', rehearsal, createdSchema)

/** The cookie of this browser ends with the old link, so it goes in again through the new one. */
export async function renewOffice(): Promise<Answer<{ url: string }>> {
  const answer = await post('/api/office/renew', {}, v.object({ url: v.string() }))
  if (answer.ok) await enter(new URL(answer.value.url).hash.slice(1))
  return answer
}

export const loadLinks = (workshop: string) => get(`${workshops}/${workshop}/links`, workshopLinksSchema)

export const renewLink = (workshop: string, role: NewLink['role']) =>
  post(`${workshops}/${workshop}/links`, { role }, newLinkSchema)

export const revokeLink = (workshop: string, link: string) =>
  post(`${workshops}/${workshop}/links/${link}/revoke`, {}, v.object({}))

/** Deletes it for good; with `keep` its finished protocol stays in the office. */
export const removeWorkshop = (workshop: string, keep: boolean) =>
  post(`${workshops}/${workshop}/remove`, { keep }, v.object({}))

export const loadProtocols = () => get('/api/office/protocols', keptProtocolsSchema)
export const protocolUrl = (protocol: string): string => `/api/office/protocols/${protocol}`
export const dropProtocol = (protocol: string) => post(`${protocolUrl(protocol)}/remove`, {}, v.object({}))
export const loadAddresses = () => get('/api/addresses', addressesSchema)

export const loadJoin = (workshop: string) => get(`/api/workshops/${workshop}/join`, joinInfoSchema)

/** A page of the audit log; without a workshop that of the house (S18). */
export function loadAudit(workshop: string | null, before: number | null, who: string | null) {
  const query = new URLSearchParams()
  if (before !== null) query.set('before', String(before))
  if (who !== null) query.set('who', who)
  const place = workshop === null ? '/api/office/audit' : auditOf(workshop)
  return get(`${place}?${query.toString()}`, auditToldSchema)
}

const auditOf = (workshop: string): string => `${workshops}/${workshop}/audit`

export const auditFile = (workshop: string, language: Language): string => `${auditOf(workshop)}.csv?lang=${language}`
