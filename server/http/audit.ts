import type { RequestHandler } from 'express'
import * as v from 'valibot'
import type { Language } from '../../shared/domain/language.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { languageSchema } from '../../shared/domain/wording.ts'
import { auditWords, sentenceOf, whoIn } from '../../shared/texts/audit/audit.ts'
import { auditPage, auditQuery, type AuditTold } from '../../shared/wire/audit.ts'
import { csvLines, fileName, toCsv } from '../export/index.ts'
import type { AuditRow, LinkRow } from '../storage/storage.ts'
import { linkNumbers, namerIn } from './audit-names.ts'
import { office, record } from './deed.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/** S18: what staff did in a workshop, a page at a time, for the office alone. */
export function listAudit(ports: HttpPorts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const asked = v.safeParse(auditQuery, request.query)
    const workshop = await ports.storage.workshop(request.params.id)
    if (!asked.success || !workshop) return refuseWith(response, 'malformed', workshop ? 400 : 404)
    response.json(await pageOf(ports, workshop.id, asked.output))
  }
}

/** What belongs to no workshop: the office's own link, backups, workshops that are gone. */
export function listHouseAudit(ports: HttpPorts): RequestHandler {
  return async (request, response) => {
    const asked = v.safeParse(auditQuery, request.query)
    if (!asked.success) return refuseWith(response, 'malformed')
    response.json(await pageOf(ports, null, asked.output))
  }
}

async function pageOf(
  ports: HttpPorts,
  workshop: string | null,
  { before = null, who = null }: { before?: number | null | undefined; who?: string | null | undefined },
): Promise<AuditTold> {
  const { storage } = ports
  const rows = await storage.audit(workshop, { before, who, most: auditPage + 1 })
  const entries = rows.slice(0, auditPage)
  const links = workshop === null ? [] : await storage.links(workshop)
  const uses = workshop === null ? [] : await storage.lastUses(workshop)
  const tell = teller(await factsOf(ports, workshop), links)
  const next = rows.length > auditPage ? (entries.at(-1)?.place ?? null) : null
  return { entries: entries.map(tell), people: peopleOf(uses, links), next }
}

/** The log stays readable when the workshop itself is not: then things have no numbers. */
async function factsOf({ rooms, trouble }: HttpPorts, workshop: string | null): Promise<Workshop> {
  if (workshop === null) return emptyWorkshop()
  try {
    return await rooms.room(workshop).read((state) => state.workshop)
  } catch (error) {
    trouble({ workshop, error })
    return emptyWorkshop()
  }
}

function teller(facts: Workshop, links: readonly LinkRow[]): (row: AuditRow) => AuditTold['entries'][number] {
  const numbers = linkNumbers(links)
  const named = namerIn(facts, numbers)
  return ({ place, at, who, role, what, about, outcome }) => ({
    place,
    at,
    link: numbers.get(who) ?? null,
    role,
    what,
    named: named(about),
    outcome,
  })
}

function peopleOf(uses: readonly { who: string; at: number }[], links: readonly LinkRow[]): AuditTold['people'] {
  const numbers = linkNumbers(links)
  const roles = new Map<string, string>(links.map(({ id, role }) => [id, role]))
  return uses.map(({ who, at }) => ({
    who,
    link: numbers.get(who) ?? null,
    role: roles.get(who) ?? (who === 'server' ? 'server' : 'organizer'),
    last: at,
  }))
}

const csvQuery = v.object({ lang: v.optional(languageSchema, 'de') })

/** The whole log as a table; sentences in the language asked for, beside what a machine reads. */
export function downloadAudit(ports: HttpPorts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const asked = v.safeParse(csvQuery, request.query)
    const workshop = await ports.storage.workshop(request.params.id)
    if (!asked.success || !workshop) return refuseWith(response, 'malformed', workshop ? 400 : 404)
    await record(ports, { workshop: workshop.id, actor: office, what: 'audit.downloaded' })
    const language = asked.output.lang
    const facts = await factsOf(ports, workshop.id)
    const { title, date } = facts.about ?? { title: '', date: '' }
    response.attachment(fileName(auditWords(language)('file'), title, date, 'csv'))
    response.type('text/csv; charset=utf-8').send(await tableOf(ports, workshop.id, facts, language))
  }
}

async function tableOf({ storage }: HttpPorts, id: string, facts: Workshop, language: Language): Promise<string> {
  const tell = teller(facts, await storage.links(id))
  const say = auditWords(language)
  const line = (row: AuditRow): string[] => {
    const told = tell(row)
    const about = Object.entries(row.about).map(([key, value]) => `${key} ${String(value)}`)
    const when = new Date(row.at).toISOString()
    return [when, whoIn(told, language), sentenceOf(told, language), row.what, about.join('; '), row.outcome]
  }
  const head = (['at', 'who', 'sentence', 'what', 'about', 'outcome'] as const).map((column) => say(`column.${column}`))
  const parts = [toCsv([head])]
  for await (const rows of piecesOf(storage, id)) parts.push(csvLines(rows.map(line)))
  return parts.join('')
}

/** So many take a few milliseconds; in between whoever is in a hall has a turn. */
const piece = 300

async function* piecesOf(storage: HttpPorts['storage'], id: string): AsyncGenerator<AuditRow[]> {
  for (let before: number | null | undefined = null; before !== undefined;) {
    const rows: AuditRow[] = await storage.audit(id, { before, who: null, most: piece })
    yield rows
    before = rows.length < piece ? undefined : rows.at(-1)?.place
  }
}
