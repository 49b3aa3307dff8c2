import * as v from 'valibot'
import { createSession } from '../client/session/session.ts'
import { memoryShelf } from '../client/session/shelf-memory.ts'
import type { Session } from '../client/session/types.ts'
import type { Random } from './random.ts'
import {
  createdSchema,
  enteredSchema,
  joinedSchema,
  planAnswerSchema,
  refusedSchema,
  type Created,
  type PlanAnswer,
} from '../shared/wire/http.ts'
import type { createBody, joinBody } from '../shared/wire/http.ts'

/** The server as somebody at a door sees it: what pages do over HTTP, with cookies kept by hand. */
export interface Door {
  url: string
  /** `name=value`, as browsers send it back. */
  cookie: string
}

interface Said {
  body: unknown
  cookies: string[]
}

async function post({ url, cookie }: Door, path: string, body: object): Promise<Said> {
  const headers = { 'content-type': 'application/json', origin: url, cookie }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer: unknown = await response.json()
  if (response.ok) return { body: answer, cookies: response.headers.getSetCookie() }
  const refused = v.safeParse(refusedSchema, answer)
  throw new Error(`${path}: ${refused.success ? refused.output.code : response.status}`)
}

/** Exchanges a link's secret for a cookie (S5). */
export async function enter(url: string, secret: string): Promise<Door & v.InferOutput<typeof enteredSchema>> {
  const { body, cookies } = await post({ url, cookie: '' }, '/api/enter', { secret })
  const cookie = cookies.map((set) => set.split(';')[0]).join('; ')
  return { url, cookie, ...v.parse(enteredSchema, body) }
}

export async function createWorkshop(door: Door, workshop: v.InferInput<typeof createBody>): Promise<Created> {
  return v.parse(createdSchema, (await post(door, '/api/office/workshops', workshop)).body)
}

export async function join(url: string, body: v.InferInput<typeof joinBody>, random: Random): Promise<Session> {
  const { workshop, ticket } = v.parse(joinedSchema, (await post({ url, cookie: '' }, '/api/join', body)).body)
  const headers = { origin: url }
  return createSession({ url, workshop, as: 'guest', ticket, shelf: memoryShelf(), headers, random })
}

export function moderatorSession({ url, cookie }: Door, workshop: string): Promise<Session> {
  const headers = { origin: url, cookie }
  return createSession({ url, workshop, as: 'moderator', shelf: memoryShelf(), headers })
}

export async function planSeating(door: Door, workshop: string, step: string): Promise<PlanAnswer> {
  return v.parse(planAnswerSchema, (await post(door, `/api/workshops/${workshop}/seating`, { step })).body)
}
