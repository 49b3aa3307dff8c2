import type { Request, RequestHandler } from 'express'
import * as v from 'valibot'
import { readCookies } from '../security/cookies.ts'
import type { Doors } from '../security/doors.ts'
import { isOwnOrigin } from '../security/origin.ts'
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

/** Staff of this workshop, or the office (S17). */
export async function isStaffOf(request: Request, workshop: string, doors: Doors): Promise<boolean> {
  const cookies = readCookies(request.headers.cookie)
  if (await doors.isOfficeCookie(cookies)) return true
  const links = await Promise.all(
    (['moderator', 'comoderator'] as const).map((role) => doors.linkOf(role, workshop, cookies)),
  )
  return links.some((link) => link !== null)
}

/** The body as a schema wants it, or null. */
export function bodyOf<Schema extends v.GenericSchema>(schema: Schema, request: Request): v.InferOutput<Schema> | null {
  const body: unknown = request.body
  const parsed = v.safeParse(schema, body)
  return parsed.success ? parsed.output : null
}
