import type { RequestHandler, Response } from 'express'
import type { Archive } from '../../shared/protocol/archive.ts'
import { archiveNow } from '../records/archive.ts'
import { workshopIn } from '../records/reading.ts'
import type { NewSheet } from '../storage/storage.ts'
import { office, record } from './deed.ts'
import { fileIn } from './bodies.ts'
import { found } from './found.ts'
import { readCookies } from '../security/cookies.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** The whole workshop as one file, for the office alone: it holds names and who wrote what. */
export function exportArchive(ports: HttpPorts): RequestHandler<{ id: string }> {
  const { storage, doors } = ports
  return async (request, response) => {
    const { id } = request.params
    if (!ports.safeWay(request)) return refuseWith(response, 'plain-http')
    const row = (await doors.isOfficeCookie(readCookies(request.headers.cookie))) ? await storage.workshop(id) : null
    if (!row) return refuseWith(response, 'not-allowed')
    // What is on its way belongs into it.
    await ports.rooms.room(id).idle()
    const { name, content } = await archiveNow(ports, id)
    await record(ports, { workshop: id, actor: office, what: 'archive.downloaded' })
    response.attachment(name)
    response.type('application/json').send(Buffer.from(content))
  }
}

/** Makes the same workshop again under ids, code and links of its own (S15); nothing is written before all was looked at. */
export function importArchive(ports: HttpPorts): RequestHandler {
  return async (request, response) => {
    const brought = await workshopIn(fileIn(request))
    const sheets = brought && (await judged(ports, brought.sheets))
    if (!sheets) return refused(ports, response)
    const { pass: _pass, ...created } = await found(ports, { what: 'workshop.imported', ...brought, sheets })
    response.json(created)
  }
}

async function refused(ports: HttpPorts, response: Response): Promise<void> {
  await record(ports, { workshop: null, actor: office, what: 'workshop.imported', outcome: 'archive-invalid' })
  refuseWith(response, 'archive-invalid')
}

/** One after the other: an archive is large, and the threads have a hall to serve. Empty sheets leave nothing to keep. */
async function judged({ keeper }: HttpPorts, sheets: Archive['sheets']): Promise<NewSheet[] | null> {
  const known: NewSheet[] = []
  for (const { name, update } of sheets) {
    const verdict = await keeper.judge(name, Buffer.from(update, 'base64'))
    if (verdict === null) return null
    if (verdict.update !== null) known.push({ name, update: verdict.update })
  }
  return known
}
