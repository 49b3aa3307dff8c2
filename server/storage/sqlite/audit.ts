import { StorageConflict } from '../storage.ts'
import type { WrittenAudit } from '../written.ts'
import type { Ledger } from './ledger.ts'
import type { Handlers } from './messages.ts'
import { auditTable } from './tables.ts'

type AuditHandlers = Pick<Handlers, 'record' | 'audit' | 'lastUses'>

/** What concerns no workshop stands under no id. */
const house = ''

export function auditHandlers(ledger: Ledger): AuditHandlers {
  const write = auditWriter(ledger)
  const known = ledger.db.prepare<[string]>('SELECT 1 FROM workshops WHERE id = ?')
  const page = ledger
    .table(auditTable)
    .read('workshop = ? AND place < ? AND (? IS NULL OR who = ?) ORDER BY place DESC LIMIT ?')
  const uses = ledger.db.prepare<[string], { who: string; at: number }>(
    'SELECT who, max(at) AS at FROM audit WHERE workshop = ? GROUP BY who ORDER BY who',
  )
  return {
    record({ workshop, entry }) {
      if (workshop !== null && !known.get(workshop)) throw new StorageConflict('No such workshop')
      write(workshop ?? house, entry)
      return null
    },
    audit({ workshop, before, who, most }) {
      if (workshop === house) return []
      return page(workshop ?? house, before ?? Number.MAX_SAFE_INTEGER, who, who, most)
    },
    lastUses: (workshop) => uses.all(workshop),
  }
}

/** Dense places, so that a page of the view begins where the one before ended. */
export function auditWriter(ledger: Ledger): (workshop: string, entry: WrittenAudit) => void {
  const log = ledger.table(auditTable)
  const last = ledger.db.prepare<[string], { place: number }>(
    'SELECT coalesce(max(place), 0) AS place FROM audit WHERE workshop = ?',
  )
  return (workshop, entry) => {
    log.insert({ workshop, place: (last.get(workshop)?.place ?? 0) + 1, ...entry })
  }
}
