import { Router, type RequestHandler } from 'express'
import * as v from 'valibot'
import { createBody, summarySchema, type Desk, type Listed } from '../../shared/wire/http.ts'
import type { WorkshopRow } from '../storage/storage.ts'
import { importArchive } from './archive.ts'
import { downloadAudit, listAudit, listHouseAudit } from './audit.ts'
import { takeFile, takeJson } from './bodies.ts'
import { backupNow, backupState, newestBackup } from './backups.ts'
import { office, record } from './deed.ts'
import { beginningOf, flawOf, found } from './found.ts'
import { bodyOf, officeOnly } from './guards.ts'
import { enterUrl, listLinks, renewLink, revokeLink } from './links.ts'
import { usualNotice } from './notice.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'
import { downloadProtocol, dropProtocol, listProtocols, remove } from './removal.ts'
import { rehearse } from './rehearse.ts'
import { themesOfArchive, themesOfWorkshop } from './themes.ts'

/** Everything that needs the office's cookie. */
export function officeRoutes(ports: HttpPorts): Router {
  const routes = Router()
  routes.use(officeOnly(ports))
  routes.use(['/import', '/themes'], takeFile)
  routes.use(takeJson)
  routes.get('/workshops', list(ports))
  routes.post('/workshops', create(ports))
  routes.get('/workshops/:id/links', listLinks(ports))
  routes.post('/workshops/:id/links', renewLink(ports))
  routes.post('/workshops/:id/links/:link/revoke', revokeLink(ports))
  routes.post('/workshops/:id/remove', remove(ports))
  routes.get('/protocols', listProtocols(ports))
  routes.get('/protocols/:protocol', downloadProtocol(ports))
  routes.post('/protocols/:protocol/remove', dropProtocol(ports))
  routes.get('/workshops/:id/audit', listAudit(ports))
  routes.get('/workshops/:id/audit.csv', downloadAudit(ports))
  routes.get('/audit', listHouseAudit(ports))
  routes.get('/workshops/:id/themes', themesOfWorkshop(ports))
  routes.post('/themes', themesOfArchive)
  routes.post('/renew', renew(ports))
  routes.post('/import', importArchive(ports))
  routes.post('/rehearsal', rehearse(ports))
  routes.get('/backups', backupState(ports))
  routes.post('/backups', backupNow(ports))
  routes.get('/backups/newest', newestBackup(ports))
  return routes
}

function list({ storage, rooms, health }: HttpPorts): RequestHandler {
  const listed = ({ id, code, createdAt, summary }: WorkshopRow): Listed => {
    const damaged = rooms.damaged(id)
    return { workshop: id, code, createdAt, damaged, ...v.parse(summarySchema, summary) }
  }
  return async (_request, response) => {
    const rows = await storage.workshops()
    response.json({ workshops: rows.map(listed), storage: health().storage } satisfies Desk)
  }
}

function create(ports: HttpPorts): RequestHandler {
  return async (request, response) => {
    const body = bodyOf(createBody, request)
    if (!body) return refuseWith(response, 'malformed')
    const now = ports.clock()
    const flaw = flawOf(body.agenda, now)
    if (flaw) return refuseWith(response, flaw)
    const { about, agenda, notice = await usualNotice(ports.storage) } = body
    const beginning = beginningOf('workshop.created', { about, agenda, notice }, now)
    const { pass: _pass, ...created } = await found(ports, beginning)
    response.json(created)
  }
}

/** The office's own link, new; the old one and whoever is inside through it end. */
function renew(ports: HttpPorts): RequestHandler {
  const { doors, addresses, end } = ports
  return async (_request, response) => {
    const secret = await doors.renewOffice()
    end('office', 'revoked')
    await record(ports, { workshop: null, actor: office, what: 'office.renewed' })
    response.json({ url: enterUrl(addresses(), secret) })
  }
}
