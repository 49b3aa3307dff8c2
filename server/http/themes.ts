import type { RequestHandler } from 'express'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { readArchive } from '../../shared/protocol/archive.ts'
import type { Themes } from '../../shared/wire/http.ts'
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

/** The same from an archive, which is looked at like one that is imported and then forgotten (S15). */
export const themesOfArchive: RequestHandler = (request, response) => {
  const read = readArchive(request.body)
  if (read.ok) response.json(themesOf(read.workshop))
  else refuseWith(response, read.code)
}

/** What was chosen to go on with comes first, then the larger ones. */
function themesOf({ about, clusters }: Workshop): Themes {
  const themes = [...clusters.values()].map(({ id, name, cards, chosen }) => ({
    id,
    name,
    cards: cards.length,
    chosen,
  }))
  themes.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.cards - a.cards)
  return { title: about?.title ?? '', themes }
}
