import type { Request, RequestHandler, Response } from 'express'
import * as v from 'valibot'
import type { Actor } from '../../shared/commands/command.ts'
import { linkCookie, officeCookie, readCookies } from '../security/cookies.ts'
import { isOwnOrigin } from '../security/origin.ts'
import { office } from './deed.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** S10: whatever changes something comes from our own pages. */
export function ownOriginOnly(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers
    const acts = request.method !== 'GET' && request.method !== 'HEAD'
    if (acts && !isOwnOrigin(origin, host, publicUrl)) return refuseWith(response, 'not-allowed')
    next()
  }
}

type Guards = Pick<HttpPorts, 'doors' | 'safeWay'>

/** S21 comes first: a cookie that should not have come this way is not even looked at. */
export function officeOnly({ doors, safeWay }: Guards): RequestHandler {
  return async (request, response, next) => {
    if (!safeWay(request)) return refuseWith(response, 'plain-http')
    if (await doors.isOfficeCookie(readCookies(request.headers.cookie))) return next()
    refuseWith(response, 'not-allowed')
  }
}

const leading = ['moderator', 'comoderator'] as const

/** Who of the staff of this workshop asks, or the office (S17); null for everybody else. */
export async function staffOf(request: Request, workshop: string, { doors, safeWay }: Guards): Promise<Actor | null> {
  if (!safeWay(request)) return null
  const cookies = readCookies(request.headers.cookie)
  if (await doors.isOfficeCookie(cookies)) return office
  const links = await Promise.all(leading.map((role) => doors.linkOf(role, workshop, cookies)))
  const link = links.find((found) => found !== null)
  return link ? { role: link.role, who: link.id } : null
}

/** S5: whoever comes with a link of this workshop that has ended is told so; others learn nothing. */
export async function refuseStranger(
  request: Request,
  response: Response,
  workshop: string,
  { doors, safeWay }: Guards,
): Promise<void> {
  const cookies = readCookies(request.headers.cookie)
  const has = (role: string): boolean => cookies.has(linkCookie(role, workshop))
  if ((leading.some(has) || cookies.has(officeCookie)) && !safeWay(request)) return refuseWith(response, 'plain-http')
  const brought = ([...leading, 'screen'] as const).filter(has)
  const links = await Promise.all(brought.map((role) => doors.linkOf(role, workshop, cookies)))
  refuseWith(response, links.includes(null) ? 'link-unknown' : 'not-allowed')
}

/** The body as a schema wants it, or null. */
export function bodyOf<Schema extends v.GenericSchema>(schema: Schema, request: Request): v.InferOutput<Schema> | null {
  const body: unknown = request.body
  const parsed = v.safeParse(schema, body)
  return parsed.success ? parsed.output : null
}
