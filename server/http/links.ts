import type { RequestHandler } from 'express'
import * as v from 'valibot'
import { isStaffRole } from '../../shared/domain/role.ts'
import { hallMark } from '../../shared/wire/terms.ts'
import { linkRoles, type Addresses, type Link } from '../../shared/wire/http.ts'
import { hashOf, newId, newSecret } from '../security/secrets.ts'
import type { LinkRole, LinkRow } from '../storage/storage.ts'
import { linkNumbers } from './audit-names.ts'
import { office, record } from './deed.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'
import { unlink } from './unlink.ts'

/** A fresh link: the row to keep, and what is told once with the secret in its fragment. */
export function newLink<Role extends LinkRole>(workshop: string, role: Role, addresses: Addresses, now: number) {
  const secret = isStaffRole(role) ? newSecret() : `${hallMark}${newSecret()}`
  const row: LinkRow = { id: newId(), workshop, role, hash: hashOf(secret), createdAt: now, revokedAt: null }
  const told = { id: row.id, role, url: enterUrl(addresses, secret) }
  return { row, told, secret }
}

export const enterUrl = ({ phones }: Addresses, secret: string): string => `${phones}/enter#${secret}`

export function listLinks({ storage, addresses }: HttpPorts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params
    const [rows, uses] = await Promise.all([storage.links(id), storage.lastUses(id)])
    const numbers = linkNumbers(rows)
    const last = new Map(uses.map(({ who, at }) => [who, dayOf(at)]))
    const links = rows.map((row) => listed(row, numbers.get(row.id) ?? 0, last.get(row.id) ?? null))
    response.json({ links, addresses: addresses() })
  }
}

/** A day is enough to see that a link is still in use, and no more is told (P3). */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const listed = ({ id, role, createdAt, revokedAt }: LinkRow, number: number, usedOn: string | null): Link => ({
  id,
  number,
  role,
  createdAt,
  revokedAt,
  usedOn,
})

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
    const about = { link: row.id, of: row.role }
    await record(ports, { workshop: workshop.id, actor: office, what: 'link.made', about })
    for (const link of older) await revokeAs(ports, link)
    response.json(told)
  }
}

export function revokeLink(ports: HttpPorts): RequestHandler<{ id: string; link: string }> {
  return async (request, response) => {
    const { id, link } = request.params
    // S17: a link ends only together with the workshop that is named.
    const known = (await ports.storage.links(id)).find((row) => row.id === link)
    if (!known) return refuseWith(response, 'link-unknown')
    await revokeAs(ports, known)
    if (known.role === 'host') await unlink(ports, known)
    response.json({})
  }
}

/** Done first and written down then: that a link ends must not wait for a full disk's second write. */
async function revokeAs(ports: HttpPorts, { id, workshop }: LinkRow): Promise<void> {
  await revoke(ports, id)
  await record(ports, { workshop, actor: office, what: 'link.revoked', about: { link: id } })
}

/** S5: from here on the link opens nothing, and whoever is inside through it is let go. */
export async function revoke({ storage, clock, end }: HttpPorts, link: string): Promise<void> {
  await storage.revokeLink(link, clock())
  end(link, 'revoked')
}
