import { admit } from '../../shared/commands/index.ts'
import { firstEvents } from '../../shared/commands/start.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import type { About } from '../../shared/domain/about.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import type { Notice } from '../../shared/domain/notice.ts'
import { emptyWorkshop } from '../../shared/domain/workshop.ts'
import { linkRoles, type Created, type Summary } from '../../shared/wire/http.ts'
import { summaryOf } from '../pipeline/summary.ts'
import { newCode, newPass } from '../security/codes.ts'
import { newId } from '../security/secrets.ts'
import { StorageConflict, type Append, type NewSheet, type WorkshopRow } from '../storage/storage.ts'
import { office } from './deed.ts'
import { newLink } from './links.ts'
import type { HttpPorts } from './ports.ts'

/** What a workshop starts with; `votes` only where it comes from an archive. */
export interface Beginning {
  /** The deed that it comes from, for the audit log (S18). */
  what: 'workshop.created' | 'workshop.imported' | 'workshop.rehearsed'
  summary: Summary
  events: Append['events']
  votes: Append['votes']
  sheets?: NewSheet[]
}

/** What stands at the beginning of every workshop: its invitation, its agenda, and what people are told about their data. */
type Letter = { about: About; agenda: Agenda; notice: Notice }

export function beginningOf(what: Beginning['what'], { about, agenda, notice }: Letter, at: number): Beginning {
  const events = firstEvents(about, agenda, notice).map((body) => ({ at, command: 'found', body }))
  return { what, summary: summaryOf({ ...emptyWorkshop(), about, notice }), events, votes: [] }
}

/** The same judgement as for an agenda that is changed later. */
export function flawOf(agenda: Agenda, now: number): RefusalCode | null {
  const admitted = admit('agenda.plan', { agenda, revision: 0 }, { role: 'organizer', who: 'office' })
  if ('accepted' in admitted) return admitted.code
  const decision = admitted.decide({ workshop: emptyWorkshop(), now, present: 0, board: [], proposal: null })
  return decision.accepted ? null : decision.code
}

/** A workshop with its links, all or nothing. Told this once: afterwards only hashes of the secrets are left (S7). */
export async function found(ports: HttpPorts, beginning: Beginning): Promise<Created & { pass: string }> {
  const { storage, clock, addresses } = ports
  const id = newId()
  const links = linkRoles.map((role) => newLink(id, role, addresses(), clock()))
  const { code, pass } = await withFreshCode(async (codes) => {
    const row: WorkshopRow = { id, ...codes, createdAt: clock(), summary: beginning.summary }
    const { events, votes, what, sheets = [] } = beginning
    const audit = [{ at: clock(), ...office, what, about: {}, outcome: 'done' }]
    const first = { workshop: id, expectedVersion: 0, commands: [], events, votes, tickets: [], audit }
    await storage.create(
      row,
      first,
      links.map(({ row: link }) => link),
      sheets,
    )
  })
  return { workshop: id, code, pass, joinUrl: joinUrlOf(pass, ports), links: links.map(({ told }) => told) }
}

export const joinUrlOf = (pass: string, { addresses }: Pick<HttpPorts, 'addresses'>): string =>
  `${addresses().phones}/j/${pass}`

async function withFreshCode(create: (codes: { code: string; pass: string }) => Promise<void>) {
  for (let attempt = 1; ; attempt += 1) {
    const codes = { code: newCode(), pass: newPass() }
    try {
      await create(codes)
      return codes
    } catch (error) {
      if (!(error instanceof StorageConflict) || attempt === 5) throw error
    }
  }
}
