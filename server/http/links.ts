import type { RequestHandler } from 'express'
import * as v from 'valibot'
import { linkRoles, type Addresses, type Link } from '../../shared/wire/http.ts'
import { hashOf, newId, newSecret } from '../security/secrets.ts'
import type { LinkRole, LinkRow } from '../storage/storage.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** A fresh link: the row to keep, and what is told once with the secret in its fragment. */
export function newLink<Role extends LinkRole>(workshop: string, role: Role, addresses: Addresses, now: number) {
  const secret = newSecret()
  const row: LinkRow = { id: newId(), workshop, role, hash: hashOf(secret), createdAt: now, revokedAt: null }
  const told = { id: row.id, role, url: enterUrl(addresses, secret) }
  return { row, told, secret }
}

export const enterUrl = ({ phones }: Addresses, secret: string): string => `${phones}/enter#${secret}`

export function listLinks({ storage, addresses }: HttpPorts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const rows = await storage.links(request.params.id)
    response.json({ links: rows.flatMap(listed), addresses: addresses() })
  }
}

/** Links of hosts belong to their tables and are not the office's to list. */
function listed({ id, role, createdAt, revokedAt }: LinkRow): Link[] {
  const own = linkRoles.find((known) => known === role)
  return own ? [{ id, role: own, createdAt, revokedAt }] : []
}

const roleBody = v.strictObject({ role: v.picklist(linkRoles) })

/** A new link of a role ends the older ones. */
export function renewLink(ports: HttpPorts): RequestHandler<{ id: string }> {
  const { storage, addresses, clock } = ports
  return async (request, response) => {
    const body = bodyOf(roleBody, request)
    const workshop = await storage.workshop(request.params.id)
    if (!body || !workshop) return refuseWith(response, 'malformed')
    const older = (await storage.links(workshop.id)).filter(
      ({ role, revokedAt }) => role === body.role && revokedAt === null,
    )
    const { row, told } = newLink(workshop.id, body.role, addresses(), clock())
    await storage.addLink(row)
    for (const link of older) await revoke(ports, link.id)
    response.json(told)
  }
}

export function revokeLink(ports: HttpPorts): RequestHandler<{ link: string }> {
  return async (request, response) => {
    await revoke(ports, request.params.link)
    response.json({})
  }
}

/** S5: from here on the link opens nothing, and whoever is inside through it is let go. */
export async function revoke({ storage, clock, end }: HttpPorts, link: string): Promise<void> {
  await storage.revokeLink(link, clock())
  end(link, 'revoked')
}
