import { randomInt } from 'node:crypto'
import type { RequestHandler } from 'express'
import { seatingBody } from '../../shared/wire/http.ts'
import { taskFor } from '../seating/seating.ts'
import { newId } from '../security/secrets.ts'
import { bodyOf, refuseStranger, staffOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** Plans the coming rounds for a look; nothing happens in the hall until `seating.announce` names the proposal. */
export function planSeating(ports: HttpPorts): RequestHandler<{ id: string }> {
  const { rooms, seating, storage } = ports
  return async (request, response) => {
    const { id } = request.params
    const staff = await staffOf(request, id, ports)
    if (!staff || !(await storage.workshop(id))) return refuseStranger(request, response, id, ports)
    const body = bodyOf(seatingBody, request)
    if (!body) return refuseWith(response, 'malformed')
    const { task, revision } = await rooms.room(id).read(({ workshop }) => ({
      task: taskFor(workshop, body.step),
      revision: workshop.seatings.get(body.step)?.revision ?? 0,
    }))
    if (typeof task === 'string') return refuseWith(response, task)
    // Chosen here and kept with the plan: the same question with the same seed gives the same seats.
    const seed = randomInt(2 ** 32)
    response.json(await seating.plan(id, { id: newId(), step: body.step, seed, revision, task }))
  }
}
