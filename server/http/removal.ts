import type { RequestHandler } from 'express'
import * as v from 'valibot'
import { removeBody, type KeptProtocols } from '../../shared/wire/http.ts'
import { removeWorkshop } from '../records/removal.ts'
import { office, record } from './deed.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** Deletes a workshop at once, whatever its period says (P9). */
export function remove(ports: HttpPorts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const body = bodyOf(removeBody, request)
    const { id } = request.params
    if (!body || !(await ports.storage.workshop(id))) return refuseWith(response, 'malformed', body ? 404 : 400)
    await removeWorkshop(ports, id, body.keep)
    await record(ports, { workshop: null, actor: office, what: 'workshop.deleted' })
    response.json({})
  }
}

/** Protocols that have outlived their workshops. */
export function listProtocols({ storage }: HttpPorts): RequestHandler {
  return async (_request, response) => {
    response.json({ protocols: await storage.protocols() } satisfies KeptProtocols)
  }
}

export function downloadProtocol({ storage }: HttpPorts): RequestHandler<{ protocol: string }> {
  return async (request, response) => {
    const kept = await storage.protocol(request.params.protocol)
    if (!kept) return refuseWith(response, 'malformed', 404)
    response.attachment(kept.name)
    response.type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    response.send(Buffer.from(kept.content))
  }
}

export function dropProtocol(ports: HttpPorts): RequestHandler<{ protocol: string }> {
  return async (request, response) => {
    if (!bodyOf(v.strictObject({}), request)) return refuseWith(response, 'malformed')
    await ports.storage.dropProtocol(request.params.protocol)
    await record(ports, { workshop: null, actor: office, what: 'protocol.deleted' })
    response.json({})
  }
}
