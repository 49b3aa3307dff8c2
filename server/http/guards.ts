import type { Request, RequestHandler, Response } from 'express'
import * as v from 'valibot'
import type { Actor } from '../../shared/commands/command.ts'
import { linkCookie, readCookies } from '../security/cookies.ts'
import type { Doors } from '../security/doors.ts'
import { isOwnOrigin } from '../security/origin.ts'
import { office } from './deed.ts'
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

export function officeOnly(doors: Doors): RequestHandler {
  return async (request, response, next) => {
    if (await isOffice(request, doors)) return next()
    refuseWith(response, 'not-allowed')
  }
}

export const isOffice = (request: Request, doors: Doors): Promise<boolean> =>
  doors.isOfficeCookie(readCookies(request.headers.cookie))

const leading = ['moderator', 'comoderator'] as const

/** Who of the staff of this workshop asks, or the office (S17); null for everybody else. */
export async function staffOf(request: Request, workshop: string, doors: Doors): Promise<Actor | null> {
  const cookies = readCookies(request.headers.cookie)
  if (await doors.isOfficeCookie(cookies)) return office
  const links = await Promise.all(leading.map((role) => doors.linkOf(role, workshop, cookies)))
  const link = links.find((found) => found !== null)
  return link ? { role: link.role, who: link.id } : null
}

/** S5: whoever comes with a link of this workshop that has ended is told so; others learn nothing. */
export function refuseStranger(request: Request, response: Response, workshop: string): void {
  const cookies = readCookies(request.headers.cookie)
  const ended = leading.some((role) => cookies.has(linkCookie(role, workshop)))
  refuseWith(response, ended ? 'link-unknown' : 'not-allowed')
}

/** The body as a schema wants it, or null. */
export function bodyOf<Schema extends v.GenericSchema>(schema: Schema, request: Request): v.InferOutput<Schema> | null {
  const body: unknown = request.body
  const parsed = v.safeParse(schema, body)
  return parsed.success ? parsed.output : null
}
