import { Router, type RequestHandler } from 'express'
import type { JoinInfo } from '../../shared/wire/http.ts'
import { readCookies } from '../security/cookies.ts'
import { exportArchive } from './archive.ts'
import { download } from './protocol.ts'
import { joinUrlOf } from './found.ts'
import { refuseStranger, staffOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { planSeating } from './seating.ts'
import { linkTables } from './table-links.ts'

/** Routes of one workshop, for its staff and the office. */
export function workshopRoutes(ports: HttpPorts): Router {
  const routes = Router()
  routes.get('/:id/join', joining(ports))
  routes.get('/:id/protocol.md', download(ports, 'md'))
  routes.get('/:id/protocol.docx', download(ports, 'docx'))
  routes.get('/:id/archive.json', exportArchive(ports))
  routes.post('/:id/seating', planSeating(ports))
  routes.post('/:id/tables/links', linkTables(ports))
  return routes
}

/** The code and address that screen and print sheet show; never a role's secret (S6). */
function joining(ports: HttpPorts): RequestHandler<{ id: string }> {
  const { doors, storage } = ports
  return async (request, response) => {
    const { id } = request.params
    const cookies = readCookies(request.headers.cookie)
    const may = (await staffOf(request, id, ports)) !== null || (await doors.linkOf('screen', id, cookies)) !== null
    const workshop = may ? await storage.workshop(id) : null
    if (!workshop) return refuseStranger(request, response, id, ports)
    const { code, pass } = workshop
    const info: JoinInfo = {
      code,
      url: joinUrlOf(pass, ports),
      address: ports.addresses().phones.replace(/^https?:\/\//, ''),
    }
    response.json(info)
  }
}
