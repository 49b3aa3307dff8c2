import type { RequestHandler } from 'express'
import { accept, refuse, type Actor } from '../../shared/commands/command.ts'
import type { WorkshopEvent } from '../../shared/domain/events.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import { tableLinksBody, type TableLinks } from '../../shared/wire/http.ts'
import type { Room } from '../pipeline/room.ts'
import { newId } from '../security/secrets.ts'
import { bodyOf, refuseStranger, staffOf } from './guards.ts'
import { newLink, revoke } from './links.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** New links for the devices of tables; the older ones of these tables end. */
export function linkTables(ports: HttpPorts): RequestHandler<{ id: string }> {
  const { storage } = ports
  const inTurn = newTurns()
  return async (request, response) => {
    const { id } = request.params
    const actor = await staffOf(request, id, ports)
    if (!actor || !(await storage.workshop(id))) return refuseStranger(request, response, id, ports)
    const body = bodyOf(tableLinksBody, request)
    if (!body) return refuseWith(response, 'malformed')
    // Two who ask for the same table at once would each leave the other one's secret behind.
    const linked = await inTurn(id, () => link(ports, id, actor, [...new Set(body.tables)]))
    if (typeof linked === 'string') return refuseWith(response, linked)
    response.json(linked)
  }
}

/**
 * In an order in which a crash leaves no secret that opens anything without its table knowing: the old ones end, the tables
 * name the new ones, and only then do these open a door.
 */
async function link(ports: HttpPorts, id: string, actor: Actor, tables: string[]): Promise<TableLinks | RefusalCode> {
  const { rooms, storage, addresses, clock } = ports
  const room = rooms.room(id)
  const older = await room.read(({ workshop }) => tables.map((table) => workshop.tables.get(table)?.link))
  if (older.includes(undefined)) return 'table-unknown'
  await Promise.all(older.flatMap((before) => (before ? [revoke(ports, before)] : [])))
  const made = tables.map((table) => ({ table, ...newLink(id, 'host', addresses(), clock()) }))
  const told = await tell(
    room,
    actor,
    made.map(({ table, row }) => ({ type: 'host.linked', table, link: row.id })),
  )
  if (told !== null) return told
  await Promise.all(made.map(({ row }) => storage.addLink(row)))
  return { links: made.map(({ table, told: { url } }) => ({ table, url })) }
}

type Linked = Extract<WorkshopEvent, { type: 'host.linked' }>

async function tell(room: Room, actor: Actor, events: Linked[]): Promise<RefusalCode | null> {
  const reply = await room.ask({
    id: `link-${newId()}`,
    name: 'host.link',
    board: null,
    proposal: null,
    ticket: null,
    mark: { ...actor, what: 'host.link', about: { tables: events.map(({ table }) => table) } },
    decide: ({ workshop }) =>
      events.every(({ table }) => workshop.tables.has(table)) ? accept(...events) : refuse('table-unknown'),
  })
  return reply.ok ? null : reply.code
}

/** One after another for each workshop. */
function newTurns() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(workshop: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(workshop) ?? Promise.resolve()).then(work)
    const done = turn
      .catch(() => undefined)
      .finally(() => (last.get(workshop) === done ? last.delete(workshop) : false))
    last.set(workshop, done)
    return turn
  }
}
