import type { LinkRow, Storage } from '../storage/storage.ts'
import { linkCookie, officeCookie } from './cookies.ts'
import { hashOf, newSecret } from './secrets.ts'

/** What opens which door: office secret, links of a workshop, tickets of guests. Secrets come in, hashes are compared. */
export interface Doors {
  isOffice: (secret: string | undefined) => Promise<boolean>
  /** A new office secret; the one before opens nothing any more. */
  renewOffice: () => Promise<string>
  hasOffice: () => Promise<boolean>
  /** The link behind a secret, unless it was revoked. */
  link: (secret: string | undefined) => Promise<LinkRow | null>
  /** The link behind the cookie of this role and workshop. */
  linkOf: (role: LinkRow['role'], workshop: string, cookies: Map<string, string>) => Promise<LinkRow | null>
  isOfficeCookie: (cookies: Map<string, string>) => Promise<boolean>
  /** The participant behind a ticket of this workshop. */
  guest: (ticket: string | undefined, workshop: string) => Promise<string | null>
}

const officeSetting = 'office.hash'

export function openDoors(storage: Storage): Doors {
  const isOffice = async (secret: string | undefined): Promise<boolean> =>
    secret !== undefined && (await storage.setting(officeSetting)) === hashOf(secret)
  const link = async (secret: string | undefined): Promise<LinkRow | null> => {
    const found = secret === undefined ? null : await storage.linkByHash(hashOf(secret))
    return found?.revokedAt === null ? found : null
  }
  return {
    isOffice,
    link,
    hasOffice: async () => (await storage.setting(officeSetting)) !== null,
    async renewOffice() {
      const secret = newSecret()
      await storage.setSetting(officeSetting, hashOf(secret))
      return secret
    },
    async linkOf(role, workshop, cookies) {
      const found = await link(cookies.get(linkCookie(role, workshop)))
      // S17: the secret's own row says what it opens, never the cookie's name.
      return found?.role === role && found.workshop === workshop ? found : null
    },
    isOfficeCookie: (cookies) => isOffice(cookies.get(officeCookie)),
    async guest(ticket, workshop) {
      const found = ticket === undefined ? null : await storage.ticketByHash(hashOf(ticket))
      return found?.workshop === workshop ? found.participant : null
    },
  }
}
