import type { Actor } from '../../shared/commands/command.ts'
import type { Audience } from '../../shared/views/nouns.ts'
import type { Face } from '../../shared/wire/terms.ts'

/** Who stands behind a socket: stamped by the server at admission, never said by the client (S3). */
export interface Visitor {
  workshop: string
  actor: Actor
  audience: Audience
  /** Who is told own things: the participant id of a guest, the link of a table's device; else null. */
  owner: string | null
}

const audienceOf: Record<Face, Audience> = {
  guest: 'guest',
  screen: 'screen',
  host: 'host',
  moderator: 'staff',
  comoderator: 'staff',
  organizer: 'staff',
}

export function visitorOf(workshop: string, face: Face, who: string): Visitor {
  const owner = face === 'guest' || face === 'host' ? who : null
  return { workshop, actor: { role: face, who }, audience: audienceOf[face], owner }
}
