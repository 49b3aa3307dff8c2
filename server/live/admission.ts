import * as v from 'valibot'
import { isStaffRole } from '../../shared/domain/role.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import { helloSchema, type Hello } from '../../shared/wire/messages.ts'
import { wireVersion } from '../../shared/wire/terms.ts'
import { readCookies } from '../security/cookies.ts'
import type { Doors } from '../security/doors.ts'
import type { Hosts } from './hosts.ts'
import { visitorOf, type Visitor } from './visitor.ts'

/** `reload`: a client of another version of the product. */
export type Admission = { visitor: Visitor } | { refused: RefusalCode } | { reload: true }

/** Any version says at least this much. */
const anyHello = v.object({ wire: v.number() })

interface AdmissionPorts {
  doors: Doors
  hosts: Hosts
  /** Nobody on the way can read along (S21). */
  safe: boolean
}

export async function admit(auth: unknown, cookies: string | undefined, ports: AdmissionPorts): Promise<Admission> {
  const any = v.safeParse(anyHello, auth)
  if (any.success && any.output.wire !== wireVersion) return { reload: true }
  const hello = v.safeParse(helloSchema, auth)
  if (!hello.success) return { refused: 'malformed' }
  if (isStaffRole(hello.output.as) && !ports.safe) return { refused: 'plain-http' }
  const who = await whoIs(hello.output, readCookies(cookies), ports)
  if (who !== null) return { visitor: visitorOf(hello.output.workshop, hello.output.as, who) }
  return { refused: hello.output.as === 'guest' ? 'ticket-unknown' : 'link-unknown' }
}

/** Guests bring their ticket, the office its own cookie, everybody else the cookie of their link (S5). */
async function whoIs(hello: Hello, cookies: Map<string, string>, ports: AdmissionPorts): Promise<string | null> {
  const { as, workshop, ticket } = hello
  const { doors, hosts } = ports
  if (as === 'guest') return doors.guest(ticket, workshop)
  if (as === 'organizer') return (await doors.isOfficeCookie(cookies)) ? 'office' : null
  const link = (await doors.linkOf(as, workshop, cookies))?.id ?? null
  return as === 'host' && link !== null && !(await hosts.hasTable(workshop, link)) ? null : link
}
