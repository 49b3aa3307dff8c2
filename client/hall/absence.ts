import type { Participant } from '../../shared/domain/workshop.ts'
import type { TableView } from '../../shared/views/nouns.ts'
import type { Gone, Presence } from '../../shared/wire/messages.ts'

/** After this a phone is not waited for any more: its battery is empty, or its owner has gone home. */
export const longAgo = 10 * 60_000

/** A page that is reloaded, a newcomer whose page is on its way, a change of network: over before anybody could look up. */
export const blink = 5000

/** A phone, or a table's device, that is not connected now. */
export interface Missing {
  /** Its owner, or the link of the table's device. */
  id: string
  owner: Participant | TableView
  /** The server's time; when it began to watch, where it has never seen this one. */
  since: number
  /** What it had said last: a phone that is gone can tell nothing more. */
  waiting: number
}

/** What is known of the phones that are not all there. Whoever is marked as gone home is not in it. */
export interface Absence {
  /** Not connected just now: what is written on them cannot be seen from here. */
  missing: readonly Missing[]
  /** Their screen went dark and nothing waited: in a pocket, and nobody writes on them. */
  resting: readonly Missing[]
  /** Not connected for longer than is worth waiting for. */
  long: readonly Missing[]
  /** Commands that wait on phones that are connected. */
  arriving: number
  /** All that is known to wait on phones, connected and missing ones. */
  waiting: number
}

export const nothingAbsent: Absence = { missing: [], resting: [], long: [], arriving: 0, waiting: 0 }

export interface AbsenceFacts {
  participants: readonly Participant[]
  tables: readonly TableView[]
  presence: Presence
  now: number
}

export function absenceOf(facts: AbsenceFacts): Absence {
  const { presence, now } = facts
  const all = presence.online === undefined ? [] : silent(facts).filter(({ since }) => now - since >= blink)
  const isLong = ({ since }: Missing): boolean => now - since >= longAgo
  const rests = new Set((presence.gone ?? []).filter(({ resting, waiting }) => resting && waiting === 0).map(whose))
  const recent = all.filter((one) => !isLong(one))
  const missing = recent.filter(({ id }) => !rests.has(id))
  const arriving = presence.waiting ?? 0
  return {
    missing,
    resting: recent.filter(({ id }) => rests.has(id)),
    long: all.filter(isLong),
    arriving,
    waiting: arriving + missing.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

const whose = ({ who }: Gone): string => who

/** Everybody who brought a phone and has not gone home, and every table with a device of its own, unless connected. */
function silent({ participants, tables, presence: { online = [], gone = [], from = 0 } }: AbsenceFacts): Missing[] {
  const connected = new Set(online)
  const known = new Map(gone.map((one) => [one.who, one]))
  const missing = (id: string, owner: Participant | TableView, earliest: number): Missing => {
    const { since = Math.max(from, earliest), waiting = 0 } = known.get(id) ?? {}
    return { id, owner, since, waiting }
  }
  const phones = participants
    .filter(({ id, device, away }) => device && !away && !connected.has(id))
    .map((person) => missing(person.id, person, person.joinedAt))
  // A host's device that was never opened is no phone that has been lost.
  const devices = tables.flatMap((table) =>
    table.open && table.link !== null && known.has(table.link) ? [missing(table.link, table, 0)] : [],
  )
  return [...phones, ...devices]
}

/** Nothing is to be waited for. */
export const isComplete = ({ missing, waiting }: Absence): boolean => missing.length === 0 && waiting === 0

/** Names one absence of one phone: whoever was passed over once is not asked about again, until it comes back and is lost anew. */
export const absenceId = ({ id, since }: Missing): string => `${id} ${since}`
