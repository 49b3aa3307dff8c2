import express, { type ErrorRequestHandler, type Express } from 'express'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import type { Way } from '../../shared/wire/http.ts'
import { StorageDamage, StorageUnavailable } from '../storage/storage.ts'
import { newAttempts } from './attempts.ts'
import { takeJson } from './bodies.ts'
import { enter } from './enter.ts'
import { ownOriginOnly } from './guards.ts'
import { securityHeaders } from './headers.ts'
import { joinRoute } from './join.ts'
import { noticeRoute } from './notice.ts'
import { officeRoutes } from './office.ts'
import { pageRoutes } from './pages.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'
import { workshopRoutes } from './workshops.ts'

export function httpApp(ports: HttpPorts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(securityHeaders(ports.publicUrl))
  app.use(ownOriginOnly(ports.publicUrl))
  app.get('/health', (_request, response) => void response.json({ ok: true, ...ports.health() }))
  app.use('/api', api(ports))
  app.use(pageRoutes(ports.client))
  app.use((_request, response) => refuseWith(response, 'malformed', 404))
  app.use(lastResort(ports))
  return app
}

function api(ports: HttpPorts) {
  const routes = express.Router()
  routes.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  // Asks who it is before it takes anything in.
  routes.use('/office', officeRoutes(ports))
  routes.use(takeJson)
  routes.post('/enter', enter(ports))
  const attempts = newAttempts(ports.clock)
  routes.post('/join', joinRoute(ports, attempts))
  routes.post('/notice', noticeRoute(ports, attempts))
  routes.get('/way', (request, response) => {
    const way: Way = { lead: ports.safeWay(request), exposed: ports.exposed }
    response.json(way)
  })
  // D20: what a phone measures itself against, without a login.
  routes.get('/time', (_request, response) => void response.json({ now: ports.clock() }))
  routes.get('/addresses', (_request, response) => void response.json(ports.addresses()))
  routes.use('/workshops', workshopRoutes(ports))
  routes.use((_request, response) => refuseWith(response, 'malformed', 404))
  return routes
}

/** What Express itself refuses has a status below 500; everything else is our bug or a broken machine. */
function lastResort({ trouble }: HttpPorts): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = statusOf(error)
    if (status < 500) return refuseWith(response, 'malformed', status)
    trouble({ error })
    refuseWith(response, codeOf(error))
  }
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof StorageDamage) return 'damaged'
  return error instanceof StorageUnavailable ? 'not-stored' : 'broken'
}

function statusOf(error: unknown): number {
  const named = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
  return typeof named === 'number' ? named : 500
}
