import type { RequestHandler } from 'express'
import type * as v from 'valibot'
import { joinBody, type Joined } from '../../shared/wire/http.ts'
import { join } from '../pipeline/join.ts'
import { hashOf, newId, newSecret } from '../security/secrets.ts'
import type { Attempts } from './attempts.ts'
import { callerOf, codeDoor } from './code-door.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

type JoinBody = v.InferOutput<typeof joinBody>

/** A code, or the pass of the QR, becomes a ticket. */
export function joinRoute(ports: HttpPorts, attempts: Attempts): RequestHandler {
  const door = codeDoor(ports, attempts)
  return async (request, response) => {
    const body = bodyOf(joinBody, request)
    if (!body) return refuseWith(response, 'malformed')
    const joined = await door(request, body.code, (workshop) => newcomer(ports, workshop, body))
    if (typeof joined === 'string') return refuseWith(response, joined)
    attempts.succeeded(callerOf(request, ports.publicUrl))
    response.json(joined)
  }
}

async function newcomer({ rooms, clock }: HttpPorts, workshop: string, { name, language }: JoinBody) {
  const ticket = newSecret()
  const participant = newId()
  const row = { hash: hashOf(ticket), workshop, participant, createdAt: clock() }
  const reply = await join(rooms.room(workshop), { ticket: row, name, language })
  return reply.ok ? ({ workshop, participant, ticket } satisfies Joined) : reply.code
}
