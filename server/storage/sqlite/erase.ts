import { StorageConflict } from '../storage.ts'
import type { Ledger } from './ledger.ts'
import { appendWriter } from './log.ts'
import type { Handlers, Request } from './messages.ts'
import {
  auditTable,
  commandsTable,
  eventsTable,
  linksTable,
  protocolsTable,
  sheetUpdatesTable,
  ticketsTable,
  votesTable,
  workshopsTable,
} from './tables.ts'

type EraseHandlers = Pick<Handlers, 'rewrite' | 'remove'>

/** P7, P8, P9: what goes is overwritten (`secure_delete`); `scrub.ts` sees to what else lies in the files. */
export function eraseHandlers(ledger: Ledger, spoil: (workshop: string) => void): EraseHandlers {
  return { rewrite: rewriter(ledger, spoil), remove: remover(ledger, spoil) }
}

/** Rows are replaced and never removed, so versions stay dense; their checksums and seals follow. */
function rewriter(ledger: Ledger, spoil: (workshop: string) => void): Handlers['rewrite'] {
  const change = ledger.table(eventsTable).change('workshop = ? AND version = ?')
  const untie = untier(ledger)
  const write = appendWriter(ledger)
  return ({ append, events, unbind }) => {
    const { workshop } = append
    for (const { version, command, body } of events) {
      const changed = change((row) => ({ ...row, command, body }), workshop, version)
      if (changed !== 1) throw new StorageConflict(`There is no event ${version} to be rewritten`)
    }
    if (unbind) untie(workshop)
    spoil(workshop)
    write(append)
    return null
  }
}

/** Everything of a workshop, from every table. The audit log lets go of its rows only after the workshop has gone. */
function remover(ledger: Ledger, spoil: (workshop: string) => void): Handlers['remove'] {
  const untie = untier(ledger)
  const parts = [
    ledger.table(eventsTable).remove('workshop = ?'),
    ledger.table(linksTable).remove('workshop = ?'),
    ledger.table(sheetUpdatesTable).remove('workshop = ?'),
  ]
  const row = ledger.table(workshopsTable).remove('id = ?')
  const log = ledger.table(auditTable).remove('workshop = ?')
  const keep = ledger.table(protocolsTable)
  return ({ workshop, kept }) => {
    if (kept) keep.insert(kept)
    untie(workshop)
    spoil(workshop)
    for (const remove of parts) remove(workshop)
    if (row(workshop) !== 1) throw new StorageConflict('No such workshop')
    log(workshop)
    return null
  }
}

/** Whatever leads from a device or a voter to a workshop. */
function untier(ledger: Ledger): (workshop: string) => void {
  const ties = [
    ledger.table(commandsTable).remove('workshop = ?'),
    ledger.table(ticketsTable).remove('workshop = ?'),
    ledger.table(votesTable).remove('workshop = ?'),
  ]
  return (workshop) => ties.forEach((remove) => remove(workshop))
}

const erasing: ReadonlySet<string> = new Set(['rewrite', 'remove', 'dropProtocol'])

/** P6: closing a ballot takes the link between voter and vote away, also from the pages that wait in the write-ahead file. */
export const erases = (request: Request): boolean =>
  erasing.has(request.name) || (request.name === 'append' && request.ask.votes.some((vote) => 'clear' in vote))
