import { StorageConflict } from '../storage.ts'
import type { WrittenCreate } from '../written.ts'
import type { Ledger } from './ledger.ts'
import { appendWriter } from './log.ts'
import type { Handlers } from './messages.ts'
import { linksTable, sheetUpdatesTable, ticketsTable, workshopsTable } from './tables.ts'

type WorkshopHandlers = Pick<Handlers, 'create' | 'workshops' | 'workshop' | 'workshopByCode'>
type LinkHandlers = Pick<Handlers, 'addLink' | 'revokeLink' | 'linkByHash' | 'links' | 'ticketByHash'>

export function workshopHandlers(ledger: Ledger): WorkshopHandlers {
  const workshops = ledger.table(workshopsTable)
  const all = workshops.read('true ORDER BY created_at, id')
  const one = workshops.read('id = ?')
  const byCode = workshops.read('code = ? OR pass = ?')
  return {
    create: workshopWriter(ledger),
    workshops: () => all(),
    workshop: (id) => one(id)[0] ?? null,
    workshopByCode: (code) => byCode(code, code)[0] ?? null,
  }
}

function workshopWriter(ledger: Ledger): Handlers['create'] {
  const workshops = ledger.table(workshopsTable)
  const links = ledger.table(linksTable)
  // Code and pass open the same door, so neither may be another workshop's other one.
  const taken = ledger.db.prepare<[string, string]>('SELECT 1 FROM workshops WHERE code = ? OR pass = ?')
  const updates = ledger.table(sheetUpdatesTable)
  const append = appendWriter(ledger)
  return ({ workshop, first, links: newLinks, sheets }: WrittenCreate) => {
    const { code, pass } = workshop
    if (code === pass || taken.get(pass, code)) throw new StorageConflict('The code is taken')
    workshops.insert(workshop)
    append(first)
    newLinks.forEach(links.insert)
    for (const { name: sheet, update: content } of sheets)
      updates.insert({ workshop: workshop.id, sheet, place: 1, content })
    return null
  }
}

export function linkHandlers(ledger: Ledger): LinkHandlers {
  const links = ledger.table(linksTable)
  const revoke = links.change('id = ?')
  const byHash = links.read('hash = ?')
  const ticket = ledger.table(ticketsTable).read('hash = ?')
  return {
    addLink(link) {
      links.insert(link)
      return null
    },
    revokeLink({ id, at }) {
      revoke((link) => ({ ...link, revokedAt: link.revokedAt ?? at }), id)
      return null
    },
    linkByHash: (hash) => byHash(hash)[0] ?? null,
    links: links.whole('created_at, id'),
    ticketByHash: (hash) => ticket(hash)[0] ?? null,
  }
}
