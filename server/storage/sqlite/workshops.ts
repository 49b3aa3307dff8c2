import type Database from 'better-sqlite3'
import { StorageConflict, type LinkRow, type TicketRow } from '../storage.ts'
import type { WrittenCreate, WrittenWorkshop } from '../written.ts'
import { appendWriter } from './log.ts'
import type { Handlers } from './messages.ts'

type WorkshopHandlers = Pick<Handlers, 'create' | 'workshops' | 'workshop' | 'workshopByCode'>
type LinkHandlers = Pick<Handlers, 'addLink' | 'revokeLink' | 'linkByHash' | 'links' | 'ticketByHash'>

const workshopColumns = 'id, code, pass, created_at AS createdAt, summary'
const linkColumns = 'id, workshop, role, hash, created_at AS createdAt, revoked_at AS revokedAt'

export function workshopHandlers(db: Database.Database): WorkshopHandlers {
  const create = workshopWriter(db)
  const all = db.prepare<[], WrittenWorkshop>(`SELECT ${workshopColumns} FROM workshops ORDER BY created_at, id`)
  const one = db.prepare<[string], WrittenWorkshop>(`SELECT ${workshopColumns} FROM workshops WHERE id = ?`)
  const byCode = db.prepare<[string, string], WrittenWorkshop>(
    `SELECT ${workshopColumns} FROM workshops WHERE code = ? OR pass = ?`,
  )
  return {
    create,
    workshops: () => all.all(),
    workshop: (id) => one.get(id) ?? null,
    workshopByCode: (code) => byCode.get(code, code) ?? null,
  }
}

function workshopWriter(db: Database.Database): Handlers['create'] {
  const insert = db.prepare('INSERT INTO workshops (id, code, pass, created_at, summary) VALUES (?, ?, ?, ?, ?)')
  // Code and pass open the same door, so neither may be another workshop's other one.
  const taken = db.prepare<[WrittenWorkshop]>('SELECT 1 FROM workshops WHERE code = @pass OR pass = @code')
  const append = appendWriter(db)
  const addLink = linkWriter(db)
  return ({ workshop, first, links }: WrittenCreate) => {
    if (workshop.code === workshop.pass || taken.get(workshop)) throw new StorageConflict('The code is taken')
    insert.run(workshop.id, workshop.code, workshop.pass, workshop.createdAt, workshop.summary)
    append(first)
    links.forEach(addLink)
    return null
  }
}

function linkWriter(db: Database.Database): (link: LinkRow) => void {
  const insert = db.prepare(
    'INSERT INTO links (id, workshop, role, hash, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return (link) => {
    insert.run(link.id, link.workshop, link.role, link.hash, link.createdAt, link.revokedAt)
  }
}

export function linkHandlers(db: Database.Database): LinkHandlers {
  const add = linkWriter(db)
  const revoke = db.prepare('UPDATE links SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?')
  const byHash = db.prepare<[string], LinkRow>(`SELECT ${linkColumns} FROM links WHERE hash = ?`)
  const ofWorkshop = db.prepare<[string], LinkRow>(
    `SELECT ${linkColumns} FROM links WHERE workshop = ? ORDER BY created_at, id`,
  )
  const ticket = db.prepare<[string], TicketRow>(
    'SELECT hash, workshop, participant, created_at AS createdAt FROM tickets WHERE hash = ?',
  )
  return {
    addLink(link) {
      add(link)
      return null
    },
    revokeLink({ id, at }) {
      revoke.run(at, id)
      return null
    },
    linkByHash: (hash) => byHash.get(hash) ?? null,
    links: (workshop) => ofWorkshop.all(workshop),
    ticketByHash: (hash) => ticket.get(hash) ?? null,
  }
}
