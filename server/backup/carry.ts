import * as v from 'valibot'
import type { Predecessor } from '../storage/predecessor.ts'
import type { Storage, StoredEvent } from '../storage/storage.ts'

/** What was taken away since the backup, and stays away. */
export interface Carried {
  revoked: { role: string; code: string }[]
  /** The office link was renewed. */
  office: boolean
  /** Codes of workshops that were deleted. */
  deleted: string[]
  /** Entries whose words or authors were deleted. */
  erased: number
}

/**
 * A backup gives nobody a key back, and nobody's words that were deleted: links that were revoked since stay revoked (S5), what was
 * deleted since stays deleted (P8, P9). The latter only where the database is a later state of the very same one.
 */
export async function carryOver(storage: Storage, previous: Predecessor, sameDatabase: boolean): Promise<Carried> {
  const carried: Carried = { revoked: [], office: await carryOffice(storage, previous), deleted: [], erased: 0 }
  for (const { id, code } of await storage.workshops()) {
    if (sameDatabase && !previous.has(id)) {
      await storage.remove(id, null)
      carried.deleted.push(code)
      continue
    }
    for (const link of await storage.links(id)) {
      const at = previous.revoked.get(link.id)
      if (at === undefined || link.revokedAt !== null) continue
      await storage.revokeLink(link.id, at)
      carried.revoked.push({ role: link.role, code })
    }
    if (sameDatabase) carried.erased += await carryErasure(storage, previous, id)
  }
  return carried
}

const officeSetting = 'office.hash'

async function carryOffice(storage: Storage, { office }: Predecessor): Promise<boolean> {
  if (office === null || office === (await storage.setting(officeSetting))) return false
  await storage.setSetting(officeSetting, office)
  return true
}

const erasingSchema = v.variant('type', [
  v.looseObject({ type: v.literal('card.erased'), card: v.string() }),
  v.looseObject({ type: v.literal('participant.erased'), participant: v.string() }),
  v.looseObject({ type: v.literal('workshop.anonymised') }),
])
const nounSchema = v.looseObject({
  type: v.string(),
  card: v.optional(v.string()),
  participant: v.optional(v.string()),
})

/** The rows that were rewritten since, and the events that did it as far as they concern what the backup knows. */
async function carryErasure(storage: Storage, previous: Predecessor, workshop: string): Promise<number> {
  const own = await storage.events(workshop, 0)
  const later = previous.events(workshop)
  const rewritten = own.flatMap((event, at) => rewrittenAs(event, later[at]))
  const unbind = !previous.isBound(workshop)
  const left = own.map((event) => rewritten.find(({ version }) => version === event.version) ?? event)
  const events = later.slice(own.length).filter(erasesOf(left))
  if (rewritten.length + events.length === 0 && !unbind) return 0
  const append = {
    workshop,
    expectedVersion: own.length,
    commands: [],
    events: events.map(({ at, command, body }) => ({ at, command, body })),
    votes: [],
    tickets: [],
  }
  await storage.rewrite({ append, events: rewritten, unbind })
  return rewritten.length
}

/** The moment proves that it is the same event and not another one of a state that has gone its own way. */
function rewrittenAs(own: StoredEvent, later: StoredEvent | undefined) {
  if (!later || later.at !== own.at || JSON.stringify(later.body) === JSON.stringify(own.body)) return []
  return [{ version: own.version, command: later.command, body: later.body }]
}

function erasesOf(log: { body: unknown }[]): (event: StoredEvent) => boolean {
  const nouns = log.map(({ body }) => v.safeParse(nounSchema, body)).flatMap((one) => (one.success ? [one.output] : []))
  const cards = new Set(nouns.flatMap(({ type, card }) => (type === 'card.added' ? [card] : [])))
  const people = new Set(nouns.flatMap(({ type, participant }) => (type === 'participant.joined' ? [participant] : [])))
  return ({ body }) => {
    const erasing = v.safeParse(erasingSchema, body)
    if (!erasing.success) return false
    const { output } = erasing
    if (output.type === 'card.erased') return cards.has(output.card)
    return output.type === 'workshop.anonymised' || people.has(output.participant)
  }
}
