import type { CookieOptions, Request, RequestHandler } from 'express'
import { isStaffRole } from '../../shared/domain/role.ts'
import { enterBody, type Entered } from '../../shared/wire/http.ts'
import { linkCookie, officeCookie } from '../security/cookies.ts'
import { office, record } from './deed.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

const days = 24 * 60 * 60 * 1000

/** S5: exchanges a link's secret, which came in a fragment, for a cookie that no script can read. */
export function enter(ports: HttpPorts): RequestHandler {
  const { doors, publicUrl, safeWay } = ports
  return async (request, response) => {
    const body = bodyOf(enterBody, request)
    if (!body) return refuseWith(response, 'malformed')
    const options = cookieOptions(request, publicUrl)
    if (await doors.isOffice(body.secret)) {
      if (!safeWay(request)) return refuseWith(response, 'plain-http')
      await record(ports, { workshop: null, actor: office, what: 'office.entered' })
      response.cookie(officeCookie, body.secret, options)
      response.json({ as: 'organizer', workshop: null } satisfies Entered)
      return
    }
    const link = await doors.link(body.secret)
    if (!link) return refuseWith(response, 'link-unknown')
    if (isStaffRole(link.role) && !safeWay(request)) return refuseWith(response, 'plain-http')
    const actor = { role: link.role, who: link.id }
    await record(ports, { workshop: link.workshop, actor, what: 'link.entered' })
    response.cookie(linkCookie(link.role, link.workshop), body.secret, options)
    response.json({ as: link.role, workshop: link.workshop } satisfies Entered)
  }
}

function cookieOptions(request: Request, publicUrl: string | null): CookieOptions {
  const origin = request.headers.origin ?? publicUrl ?? ''
  const secure = origin.startsWith('https:')
  return { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: 90 * days }
}
