import type { RequestHandler } from 'express'
import { themesIn } from '../records/reading.ts'
import { themesOf } from '../records/themes.ts'
import { fileIn } from './bodies.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** The named groups of an earlier workshop that stands on this server. */
export function themesOfWorkshop({ rooms, storage }: HttpPorts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params
    if (!(await storage.workshop(id))) return refuseWith(response, 'malformed', 404)
    response.json(await rooms.room(id).read(({ workshop }) => themesOf(workshop)))
  }
}

/** The same from an archive, of which nothing is kept (S15). */
export const themesOfArchive: RequestHandler = async (request, response) => {
  const themes = await themesIn(fileIn(request))
  if (themes) response.json(themes)
  else refuseWith(response, 'archive-invalid')
}
