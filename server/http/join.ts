import type { RequestHandler } from 'express'
import type * as v from 'valibot'
import { joinBody, type Joined } from '../../shared/wire/http.ts'
import { join } from '../pipeline/join.ts'
import { asCode } from '../security/codes.ts'
import { hashOf, newId, newSecret } from '../security/secrets.ts'
import type { Attempts } from './attempts.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

type JoinBody = v.InferOutput<typeof joinBody>

/** A code, or the pass of the QR, becomes a ticket. Wrong and closed look the same (S8). */
export function joinRoute(ports: HttpPorts, attempts: Attempts): RequestHandler {
  return async (request, response) => {
    const body = bodyOf(joinBody, request)
    if (!body) return refuseWith(response, 'malformed')
    const address = request.socket.remoteAddress ?? ''
    if (!(await attempts.mayTry(address))) return refuseWith(response, 'too-fast')
    const found = await ports.storage.workshopByCode(asCode(body.code))
    const outcome = found ? await newcomer(ports, found.id, body) : 'code-unknown'
    if (outcome === 'code-unknown') await attempts.failed(address)
    if (typeof outcome === 'string') return refuseWith(response, outcome)
    response.json(outcome)
  }
}

async function newcomer({ rooms, clock }: HttpPorts, workshop: string, { name, language }: JoinBody) {
  const ticket = newSecret()
  const participant = newId()
  const row = { hash: hashOf(ticket), workshop, participant, createdAt: clock() }
  const reply = await join(rooms.room(workshop), { ticket: row, name, language })
  return reply.ok ? ({ workshop, participant, ticket } satisfies Joined) : reply.code
}
