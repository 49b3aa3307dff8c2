import type { Audience } from '../../shared/views/nouns.ts'
import type { Visitor } from './visitor.ts'

/** Names of the groups of sockets that are told something together. */
export const audiencePlace = (workshop: string, audience: Audience): string => `${workshop}/${audience}`
/** Phones on which cards of others lie open, all or those of one table: only they are told of them. */
export const wallPlace = (workshop: string, table: string | null = null): string => `${workshop}/wall/${table ?? ''}`
export const ownPlace = (workshop: string, participant: string): string => `${workshop}/own/${participant}`
export const sheetPlace = (workshop: string, sheet: string): string => `${workshop}/sheet/${sheet}`
/** Whoever has had a sheet of this workshop open. */
export const readersPlace = (workshop: string): string => `${workshop}/readers`
/** All sockets that one link, or the office, has opened. */
export const linkPlace = (link: string): string => `link/${link}`

export function placesOf({ workshop, audience, owner, actor }: Visitor): string[] {
  const common = [audiencePlace(workshop, audience), ...(owner === null ? [] : [ownPlace(workshop, owner)])]
  return actor.role === 'guest' ? common : [...common, linkPlace(actor.who)]
}
